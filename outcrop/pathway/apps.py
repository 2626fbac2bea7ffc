"""Django's entry to pathway."""

from django.apps import AppConfig


class PathwayConfig(AppConfig):
    """The app pathway."""

    name = "outcrop.pathway"
    label = "pathway"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.pathway import wiring  # noqa: F401 - plugs in by being read
