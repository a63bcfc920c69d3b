"""What a checker does: the use cases, shared by window, command line and tests. No Qt here."""
