"""Django's entry to insight."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """The app insight."""

    name = "outcrop.insight"
    label = "insight"
