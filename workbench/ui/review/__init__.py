"""What stands behind the verdicts of a whole case: sources, changes, questions, readings, signatures, history."""
