"""Django's entry to the forum."""

from django.apps import AppConfig


class ForumConfig(AppConfig):
    """The app forum."""

    name = "outcrop.forum"
    label = "forum"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.forum import wiring  # noqa: F401 - plugs in by being read
