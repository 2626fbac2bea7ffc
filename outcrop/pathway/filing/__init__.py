"""Evidence by hand: documents filed for a step, and their confirmation by the step's owner."""
