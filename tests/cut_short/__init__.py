"""Acts that are cut short: kill -9 of the server or of PostgreSQL, in the middle of a grant and of a sale."""
