"""The languages of the house: those of the pack, the pack's own first, and always English."""

import tomllib
from pathlib import Path

from django.conf.locale import LANG_INFO

ALWAYS = "en"


def of_pack(pack: Path) -> list[tuple[str, str]]:
    """
    Return the languages that a pack names in ``pack.toml``, each with its own name for itself.

    Read without the pack's own checks: settings must stand before anything can be checked.
    """
    try:
        told = tomllib.loads((pack / "pack.toml").read_text(encoding="utf-8"))
        codes, names = list(told.get("languages") or []), dict(told.get("language_names") or {})
    except (OSError, tomllib.TOMLDecodeError, TypeError, ValueError):
        codes, names = [], {}  # `outcrop pack check` says what is wrong with it
    return [(code, str(names.get(code) or _own_name(code))) for code in dict.fromkeys([*codes, ALWAYS])]


def _own_name(code: str) -> str:
    return str(LANG_INFO.get(code, {}).get("name_local", code))
