"""Claims → page: one module a format."""
