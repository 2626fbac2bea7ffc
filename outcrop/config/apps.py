"""The composition as a Django app: it has commands and checks of its own, and no models."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Composition."""

    name = "outcrop.config"
    label = "config"
