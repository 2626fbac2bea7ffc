"""Django's entry to learning."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    """The app learning."""

    name = "outcrop.learning"
    label = "learning"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.learning import wiring  # noqa: F401 - plugs in by being read
