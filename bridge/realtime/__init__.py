"""Live updates: the database's outbox, distributed to WebSockets."""
