"""Orders to the forum, by what one comes to do."""
