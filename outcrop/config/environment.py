"""
What an operator may set, each with what it means: written out in docs/reference/settings.md and held to by a test.
"""

SETTINGS: dict[str, tuple[str, str]] = {
    "PORT": ("8000", "The port that `make run` serves."),
    "OUTCROP_ADDRESS": ("127.0.0.1", "The address that `make run` serves. The demonstration takes a loopback only."),
    "OUTCROP_PACK": ("mng", "The country: a folder under `packs/`."),
    "OUTCROP_PACKS": ("packs", "The folder of all countries."),
    "OUTCROP_MODE": (
        "demonstration",
        "`demonstration` brings sample people and a page to enter as each of them; `production` has neither.",
    ),
    "OUTCROP_SECRET_KEY": (
        "",
        "Signs sessions and forms. Production refuses to start without one of 50 characters or more.",
    ),
    "OUTCROP_KEY_PASSPHRASE": (
        "",
        "Opens the issuers' signing keys under `var/keys`. Keep it outside the machine's backups.",
    ),
    "OUTCROP_PUBLIC_URL": ("", "The address that people reach, as papers and QR codes name it."),
    "OUTCROP_HOSTS": ("", "Names under which people reach the house, separated by spaces; the loopback always works."),
    "OUTCROP_BEHIND_PROXY": ("", "Set when a proxy of yours sets X-Forwarded-Proto. Never set it without one."),
    "OUTCROP_VAR": ("var", "The folder of everything that is kept: database, files, keys. Back it up."),
    "OUTCROP_LOG_LEVEL": ("INFO", "DEBUG, INFO, WARNING or ERROR. Lines are JSON and name no person at any level."),
    "OUTCROP_WEB_PROCESSES": ("1", "How many processes serve pages."),
    "OUTCROP_WEB_THREADS": (
        "two a processor and one more, at most 8",
        "How many requests each of them serves at once.",
    ),
    "DATABASE_URL": ("", "postgresql://user:password@host:port/name of a PostgreSQL 15 or later of your own."),
    "DATABASE_OWNER_URL": (
        "",
        "The same for the role that owns the schema. Without it DATABASE_URL's role does everything.",
    ),
}
# Set by Outcrop for its own children and tests.
INTERNAL = {"OUTCROP_DATABASE_HOME", "OUTCROP_DATABASE_ROLE", "OUTCROP_PARENT", "DJANGO_SETTINGS_MODULE"}
