"""Pages of the cadastre."""
