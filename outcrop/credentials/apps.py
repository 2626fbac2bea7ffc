"""Django's entry to credentials."""

from django.apps import AppConfig


class CredentialsConfig(AppConfig):
    """The app credentials."""

    name = "outcrop.credentials"
    label = "credentials"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.credentials import checks, wiring  # noqa: F401 - plug in by being read
