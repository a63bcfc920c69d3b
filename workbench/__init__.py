"""The fact-checking workbench: claims beside their source passages, verdicts with evidence, a report."""

__version__ = "0.1.0"
