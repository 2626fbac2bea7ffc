"""Taking over what others found at sites."""
