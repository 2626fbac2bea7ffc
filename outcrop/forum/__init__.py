"""The forum: proposals, support in secret, and answers owed by a post. See README.md."""
