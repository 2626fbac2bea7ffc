"""Django's entry to packs."""

from django.apps import AppConfig


class PacksConfig(AppConfig):
    """The app packs."""

    name = "outcrop.commons.packs"
    label = "packs"
    default_auto_field = "django.db.models.BigAutoField"
