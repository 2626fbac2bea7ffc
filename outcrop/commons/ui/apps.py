"""Django app of the face."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The face."""

    name = "outcrop.commons.ui"
    label = "ui"

    def ready(self) -> None:
        """Register the check of places."""
        from . import places  # noqa: F401
