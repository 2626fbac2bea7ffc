"""The Django app."""

from django.apps import AppConfig


class LawConfig(AppConfig):
    """The law engine: the only doorway to OpenFisca."""

    name = "outcrop.law"
    label = "law"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug into the floors below."""
        from outcrop.law import wiring  # noqa: F401
