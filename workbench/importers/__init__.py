"""File → text: one module a format. `read` is the only door; it never touches a disk."""

from workbench.importers.plain import read_text
from workbench.importers.registry import EXTENSIONS, IMPORTERS, places, read

__all__ = ["EXTENSIONS", "IMPORTERS", "places", "read", "read_text"]
