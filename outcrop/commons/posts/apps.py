"""Django's entry to posts."""

from django.apps import AppConfig


class PostsConfig(AppConfig):
    """The app posts."""

    name = "outcrop.commons.posts"
    label = "posts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Plug the app in."""
        from outcrop.commons.posts import wiring  # noqa: F401 - plugs in by being read
