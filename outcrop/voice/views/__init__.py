"""The pages of voice."""
