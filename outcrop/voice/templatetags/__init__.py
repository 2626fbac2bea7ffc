"""Template tags of voice."""
