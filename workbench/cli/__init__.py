"""The command line: the same desk without a window. One command is one function with its words."""
