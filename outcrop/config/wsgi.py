"""The WSGI door of the house."""

import os

from django.core.wsgi import get_wsgi_application

from .orphans import end_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "outcrop.config.settings")
end_with_parent()
application = get_wsgi_application()
