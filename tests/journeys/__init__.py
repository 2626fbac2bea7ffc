"""The whole journey, from no papers to a verified bar, as people walk it and as programs do."""
