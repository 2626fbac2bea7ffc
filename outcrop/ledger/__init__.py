"""Ledger: what is owed, withheld, paid and shared, in double entry. See README.md."""
