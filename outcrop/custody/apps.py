"""The Django app."""

from django.apps import AppConfig


class CustodyConfig(AppConfig):
    """Lots, bars and the instruments that weigh them."""

    name = "outcrop.custody"
    label = "custody"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug into the floors below."""
        from outcrop.custody import wiring  # noqa: F401
