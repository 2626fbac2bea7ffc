"""
The database: either the operator's own (``DATABASE_URL``), or one that Outcrop runs itself under ``var/postgres``.

``binaries`` finds PostgreSQL, ``home`` knows the folder and its secrets, ``supervisor`` starts, adopts and stops it,
``roles`` keeps the two roles and what each may do, ``parameters`` tells Django how to connect.
"""
