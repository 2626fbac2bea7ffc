"""Django's entry to documents."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """The app documents."""

    name = "outcrop.commons.documents"
    label = "documents"
    default_auto_field = "django.db.models.BigAutoField"
