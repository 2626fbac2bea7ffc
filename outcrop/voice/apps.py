"""Django's entry to voice."""

from django.apps import AppConfig


class VoiceConfig(AppConfig):
    """The app voice."""

    name = "outcrop.voice"
    label = "voice"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.voice import wiring  # noqa: F401 - plugs in by being read
