"""Procedures: a case runs the diagram that the country drew, and each step waits in the queue of a post."""
