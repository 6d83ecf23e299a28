"""Named queries: one call of one database function each."""
