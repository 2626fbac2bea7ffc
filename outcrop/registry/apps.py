"""Django's entry to the registry."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """The app registry."""

    name = "outcrop.registry"
    label = "registry"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.registry import wiring  # noqa: F401 - plugs in by being read
