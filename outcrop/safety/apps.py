"""Django's entry to safety."""

from django.apps import AppConfig


class SafetyConfig(AppConfig):
    """The app safety."""

    name = "outcrop.safety"
    label = "safety"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.safety import wiring  # noqa: F401 - plugs in by being read
