"""The Django app."""

from django.apps import AppConfig


class FieldConfig(AppConfig):
    """Survey forms and their answers."""

    name = "outcrop.field"
    label = "field"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug into the floors below."""
        from outcrop.field import wiring  # noqa: F401
