"""Django's entry to numbering."""

from django.apps import AppConfig


class NumberingConfig(AppConfig):
    """The app numbering."""

    name = "outcrop.commons.numbering"
    label = "numbering"
    default_auto_field = "django.db.models.BigAutoField"
