"""Django's entry to assemblies."""

from django.apps import AppConfig


class AssembliesConfig(AppConfig):
    """The app assemblies."""

    name = "outcrop.assemblies"
    label = "assemblies"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.assemblies import wiring  # noqa: F401 - plugs in by being read
