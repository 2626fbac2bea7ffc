"""Django's entry to the offices."""

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    """The app offices."""

    name = "outcrop.offices"
    label = "offices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.offices import wiring  # noqa: F401 - plugs in by being read
