"""Orders of assurance, one file a theme."""
