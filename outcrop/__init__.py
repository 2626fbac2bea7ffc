"""Outcrop: the way from digging without papers to selling a verified lot."""

__version__ = "0.1.0"
