"""Pages: filling forms, keeping forms, phones and what is held, and what surveys say in sum."""
