"""Django's entry to the cadastre."""

from django.apps import AppConfig


class CadastreConfig(AppConfig):
    """The app cadastre."""

    name = "outcrop.cadastre"
    label = "cadastre"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.cadastre import wiring  # noqa: F401 - plugs in by being read
