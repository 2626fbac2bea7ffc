"""
Numbers that people read, write down and say on the phone.

A number names its kind, the office that gave it, the year and a running count, and ends in a check character, so
that a slip of the pen is found before a wrong file is opened: ``AP-6416-2026-00017-K``.
"""

import re

from stdnum.iso7064 import mod_37_36

_SHAPE = re.compile(r"^([A-Z]{2,4})-([A-Z0-9]{1,12})-(\d{4})-(\d{5,9})-([A-Z0-9])$")


def compose(*, kind: str, office: str, year: int, count: int) -> str:
    """
    Write a number with its check character (ISO 7064, MOD 37,36).

    :param kind: two to four capital letters, such as ``AP`` for an application
    :param office: capital letters and digits; other characters are dropped
    """
    office = re.sub(r"[^A-Z0-9]", "", office.upper())
    body = f"{kind}-{office}-{year:04d}-{count:05d}"
    if not _SHAPE.match(f"{body}-0"):
        raise ValueError(f"Not a number: kind {kind!r}, office {office!r}, year {year}, count {count}")
    return f"{body}-{mod_37_36.calc_check_digit(body.replace('-', ''))}"


def normalise(text: str) -> str:
    """Return ``text`` as a number is written: capitals, no spaces, any dash a hyphen."""
    return re.sub(r"[‐-―−]", "-", re.sub(r"\s+", "", text)).upper()


def check(text: str) -> bool:
    """Say whether ``text`` has the shape of a number and its check character is right."""
    text = normalise(text)
    return bool(_SHAPE.match(text)) and bool(mod_37_36.is_valid(text.replace("-", "")))
