"""The case file: the only SQL. One change is one transaction and one log entry."""
