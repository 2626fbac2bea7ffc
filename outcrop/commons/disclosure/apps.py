"""Django's entry to disclosure."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """The app disclosure."""

    name = "outcrop.commons.disclosure"
    label = "disclosure"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.commons.disclosure import wiring  # noqa: F401 - plugs in by being read
