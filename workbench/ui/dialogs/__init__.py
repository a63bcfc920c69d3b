"""Sheets over the window that a person opens and closes by key."""
