"""
Django's settings. What an operator may set comes from the environment and is listed in docs/reference/settings.md.

``OUTCROP_MODE`` is ``demonstration`` (sample people, loopback only), ``production``, or ``test``.
"""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from outcrop.kernel.clock import SystemClock

from . import composition, generics, languages
from .database.parameters import django_parameters
from .paths import PACKS, STANDARDS, VAR

generics.accept_parameters()

MODES = ("demonstration", "production", "test")
DEMONSTRATION_KEY = "demonstration-only-this-key-is-public-and-protects-nothing-at-all"
SHORTEST_KEY = 50

OUTCROP_MODE = os.environ.get("OUTCROP_MODE") or "demonstration"
if OUTCROP_MODE not in MODES:
    raise ImproperlyConfigured(f"OUTCROP_MODE is {OUTCROP_MODE!r}; it must be one of {', '.join(MODES)}.")
PRODUCTION = OUTCROP_MODE == "production"
TESTING = OUTCROP_MODE == "test"

SECRET_KEY = os.environ.get("OUTCROP_SECRET_KEY") or ("" if PRODUCTION else DEMONSTRATION_KEY)
if PRODUCTION and (SECRET_KEY == DEMONSTRATION_KEY or len(SECRET_KEY) < SHORTEST_KEY):
    raise ImproperlyConfigured(
        f"Production needs its own OUTCROP_SECRET_KEY of at least {SHORTEST_KEY} characters. Make one with: "
        "python3 -c 'import secrets; print(secrets.token_urlsafe(64))'"
    )
DEBUG = False
LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]  # always: monitors on the machine itself ask under these names
ALLOWED_HOSTS = [*os.environ.get("OUTCROP_HOSTS", "").split(), *LOOPBACK]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if PRODUCTION else []

# --- the country -----------------------------------------------------------------------------------------------------
OUTCROP_PACK = os.environ.get("OUTCROP_PACK") or "mng"
OUTCROP_PACKS = Path(os.environ.get("OUTCROP_PACKS") or PACKS)
OUTCROP_STANDARDS = STANDARDS
OUTCROP_VAR = VAR
# The one clock of the house; tests put a standing one here.
OUTCROP_CLOCK = SystemClock()
# Where the world finds this service: it stands in papers and in the codes on them, so that a change orphans old codes.
OUTCROP_PUBLIC_URL = (
    os.environ.get("OUTCROP_PUBLIC_URL")
    or (f"https://{ALLOWED_HOSTS[0]}" if PRODUCTION else f"http://127.0.0.1:{os.environ.get('PORT') or 8000}")
).rstrip("/")

# --- what the house is made of ---------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    *composition.commons(),
    *composition.contexts(),
    *composition.LIBRARIES,
    "django.forms",
    "outcrop.config",
]
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "outcrop.config.urls"
WSGI_APPLICATION = "outcrop.config.wsgi.application"
ASGI_APPLICATION = "outcrop.config.asgi.application"

MIDDLEWARE = [
    "outcrop.config.middleware.log_lines.LogLines",
    "django.middleware.security.SecurityMiddleware",
    "outcrop.config.middleware.content_security.ContentSecurityPolicy",
    *([] if TESTING else ["whitenoise.middleware.WhiteNoiseMiddleware"]),
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "outcrop.commons.accounts.middleware.ActorMiddleware",
    "outcrop.commons.ui.problems.ProblemMiddleware",
    "outcrop.config.middleware.upload_limit.UploadLimit",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "outcrop.commons.guards.GuardMiddleware",
    # Innermost, so that whatever a page showed of people is written down before anybody else sees the answer.
    "outcrop.registry.record.middleware.ReadingsMiddleware",
]
# Parts of the address space whose views are guarded by their own frame: the API refuses what names no policy.
OUTCROP_SELF_GUARDED = ("api",)
CSRF_FAILURE_VIEW = "outcrop.commons.ui.problems.form_expired"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "outcrop.commons.ui.context.frame",
            ],
        },
    },
]
FORM_RENDERER = "outcrop.commons.ui.forms.OutcropRenderer"
CSRF_FAILURE_VIEW = "outcrop.commons.ui.problems.form_expired"

# --- the database ----------------------------------------------------------------------------------------------------
DATABASES = {"default": django_parameters(os.environ.get("OUTCROP_DATABASE_ROLE", "app"))}

# --- languages and time ----------------------------------------------------------------------------------------------
USE_I18N = True
LANGUAGES = languages.of_pack(OUTCROP_PACKS / OUTCROP_PACK)
LANGUAGE_CODE = LANGUAGES[0][0]
LOCALE_PATHS = [str(OUTCROP_PACKS / OUTCROP_PACK / "locale")]
LANGUAGE_COOKIE_NAME = "outcrop_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
# Instants are kept and computed in UTC; pages show them in the zone of the pack's calendar.
USE_TZ = True
TIME_ZONE = "UTC"

# --- files -----------------------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# Pictures of the knowledge hub: its library keeps them by name. They are sent by our own pages, never by this address.
MEDIA_ROOT = VAR / "hub"
MEDIA_URL = "/knowledge/desk/files/"
LARGEST_UPLOAD = 10 * 1024 * 1024
# Addresses that look at the length themselves, because they must answer and keep even what is too large.
OUTCROP_OWN_UPLOAD_LIMIT = ("/openrosa/",)
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_UPLOAD
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 10

# --- protection ------------------------------------------------------------------------------------------------------
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_NAME = "__Host-outcrop" if PRODUCTION else "outcrop_session"
CSRF_COOKIE_NAME = "__Host-outcrop-csrf" if PRODUCTION else "outcrop_csrf"
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("OUTCROP_BEHIND_PROXY") else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PRODUCTION else 0
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PASSWORD_HASHERS = (
    ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if TESTING
    else ["django.contrib.auth.hashers.ScryptPasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/sign-in"

# --- the knowledge hub -----------------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Outcrop"
WAGTAILADMIN_BASE_URL = OUTCROP_PUBLIC_URL
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"}}
WAGTAIL_ENABLE_UPDATE_CHECK = False  # nothing asks another machine without being told to
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_WORKFLOW_ENABLED = False
WAGTAILADMIN_COMMENTS_ENABLED = False
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 1
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["h2", "h3", "bold", "italic", "ol", "ul", "link"]},
    }
}

# --- log lines -------------------------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "outcrop.config.log_format.JsonLines"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": os.environ.get("OUTCROP_LOG_LEVEL", "WARNING")},
    "loggers": {
        "outcrop": {"level": os.environ.get("OUTCROP_LOG_LEVEL", "INFO")},
        "django": {"handlers": [], "level": "ERROR", "propagate": True},
    },
}
