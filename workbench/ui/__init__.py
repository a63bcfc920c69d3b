"""What a checker sees: the only Qt."""
