"""Composition: settings, urls, server and database supervisor. Imports all of Outcrop; imported by none of it."""
