"""Django's entry to accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The app accounts."""

    name = "outcrop.commons.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
