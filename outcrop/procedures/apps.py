"""The Django app."""

from django.apps import AppConfig


class ProceduresConfig(AppConfig):
    """Cases and their tasks."""

    name = "outcrop.procedures"
    label = "procedures"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug into the floors below."""
        from outcrop.procedures import wiring  # noqa: F401
