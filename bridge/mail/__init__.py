"""Mail in: intake, authentication (SPF, DKIM, DMARC) and hand-over to the database."""
