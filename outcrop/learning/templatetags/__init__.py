"""Tags of learning."""
