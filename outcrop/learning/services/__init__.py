"""Orders of learning."""
