"""File → text: one module a format."""
