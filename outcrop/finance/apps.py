"""Django's entry to finance."""

from django.apps import AppConfig


class FinanceConfig(AppConfig):
    """The app finance."""

    name = "outcrop.finance"
    label = "finance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.finance import wiring  # noqa: F401 - plugs in by being read
