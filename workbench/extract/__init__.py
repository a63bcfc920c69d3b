"""Text → passages and claims: pure functions."""
