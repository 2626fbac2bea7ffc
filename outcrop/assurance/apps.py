"""Django's entry to assurance."""

from django.apps import AppConfig


class AssuranceConfig(AppConfig):
    """The app assurance."""

    name = "outcrop.assurance"
    label = "assurance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.assurance import wiring  # noqa: F401 - plugs in by being read
