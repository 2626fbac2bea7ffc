"""The ASGI door of the house."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "outcrop.config.settings")
application = get_asgi_application()
