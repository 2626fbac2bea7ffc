"""The composition as a Django app: it has commands and checks of its own, and no models."""

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext

from outcrop.kernel.problems import translate_with, write_dates_with


class ConfigConfig(AppConfig):
    """Composition."""

    name = "outcrop.config"
    label = "config"

    def ready(self) -> None:
        """Give the kernel, which knows no framework, the reader's language, and the demonstration its way to change."""
        translate_with(lambda sentence: gettext(sentence) if sentence else "")  # "" means the catalogue's own header
        from outcrop.commons.ui.api import plug_change
        from outcrop.commons.ui.figures import day

        write_dates_with(day)

        if settings.OUTCROP_MODE != "production":
            plug_change("enter-as")
