"""Which parts this house has: every app of the list whose folder is there."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

COMMONS = ("packs", "areas", "posts", "accounts", "journal", "numbering", "documents", "notices", "disclosure", "ui")
CONTEXTS = (
    "law",
    "procedures",
    "field",
    "credentials",
    "ledger",
    "registry",
    "cadastre",
    "assurance",
    "voice",
    "learning",
    "assemblies",
    "forum",
    "safety",
    "custody",
    "market",
    "pathway",
    "offices",
    "finance",
    "insight",
)

#: Libraries with tables and pages of their own: the knowledge hub's. (docs/decisions/0141)
LIBRARIES = (
    "wagtail.users",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail.contrib.simple_translation",
    "wagtail.sites",
    "wagtail.search",
    "wagtail",
    "modelcluster",
    "taggit",
)


def exists(module: str) -> bool:
    """Return whether a module can be imported, without importing it."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def commons() -> list[str]:
    """Return the dotted names of the commons that are here, lower ones first."""
    names = (f"outcrop.commons.{name}" for name in COMMONS)
    return [name for name in names if exists(f"{name}.apps")]


def contexts() -> list[str]:
    """Return the dotted names of the contexts that are here, lower ones first."""
    names = (f"outcrop.{name}" for name in CONTEXTS)
    return [name for name in names if exists(f"{name}.apps")]


def having(submodule: str) -> list[str]:
    """Return the parts that have a submodule of that name, such as ``urls`` or ``rest``."""
    return [name for name in (*commons(), *contexts()) if exists(f"{name}.{submodule}")]


def functions(submodule: str, name: str) -> list[Callable[..., None]]:
    """Return the functions of that name in the parts' submodules of that name, lower parts first."""
    found = (getattr(import_module(f"{part}.{submodule}"), name, None) for part in having(submodule))
    return [function for function in found if function is not None]
