"""Django's entry to notices."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """The app notices."""

    name = "outcrop.commons.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.commons.notices import wiring  # noqa: F401 - plugs in by being read
