"""The check: from top to bottom as a checker thinks."""
