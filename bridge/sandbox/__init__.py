"""What a demo and the tests need around the product: a DNS server, a mailbox, people who write."""
