"""Outcrop: the way from digging without papers to selling a verified lot."""
