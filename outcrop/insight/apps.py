"""Django's entry to insight."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """The app insight."""

    name = "outcrop.insight"
    label = "insight"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.insight import wiring  # noqa: F401 - plugs in by being read
