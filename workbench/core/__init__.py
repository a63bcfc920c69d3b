"""What exists: the nouns of a case and the rules between them. Standard library only."""
