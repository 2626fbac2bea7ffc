"""Django's entry to journal."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The app journal."""

    name = "outcrop.commons.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"
