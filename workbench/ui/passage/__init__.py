"""The passage: a document as it reads, with every claim marked in it."""
