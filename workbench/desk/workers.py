"""A warm pool of child processes for reading documents and writing reports: what hangs or crashes there hurts nobody."""
