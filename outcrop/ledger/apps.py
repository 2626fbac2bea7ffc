"""The Django app."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Double entry for fees, royalty and shares."""

    name = "outcrop.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"
