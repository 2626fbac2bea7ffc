"""The knowledge hub: the only part that knows Wagtail, besides the models of its articles."""
