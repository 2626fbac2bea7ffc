"""Django app of the face."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The face."""

    name = "outcrop.commons.ui"
    label = "ui"
