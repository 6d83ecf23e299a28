-- Run by an operator's superuser connection, never by the services.
select mandant_id from verwaltung.email_triage where id = %(email_id)s
