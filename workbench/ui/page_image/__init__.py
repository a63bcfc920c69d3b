"""The page beside the text: the file as it looks, the same claims marked on it, both locked together."""
