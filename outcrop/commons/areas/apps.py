"""Django's entry to areas."""

from django.apps import AppConfig


class AreasConfig(AppConfig):
    """The app areas."""

    name = "outcrop.commons.areas"
    label = "areas"
    default_auto_field = "django.db.models.BigAutoField"
