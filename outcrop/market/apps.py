"""Django's entry to market."""

from django.apps import AppConfig


class MarketConfig(AppConfig):
    """The app market."""

    name = "outcrop.market"
    label = "market"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.market import wiring  # noqa: F401 - plugs in by being read
