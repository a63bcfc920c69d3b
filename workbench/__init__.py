"""The fact-checking workbench: claims beside their source passages, verdicts with evidence, a report."""
