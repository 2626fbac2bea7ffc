"""
The file that a person releases: what she chose of her own record, as it is on that day.

She is shown it before she says yes, and what the provider reads is that same file, sealed under her key: nothing that
happens later flows into it.
"""

import hashlib
import json
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from outcrop.cadastre import api as cadastre
from outcrop.commons.packs import api as packs
from outcrop.commons.ui import figures
from outcrop.commons.ui.figures import day
from outcrop.commons.ui.templatetags.ui import money, plain
from outcrop.finance.models import Release
from outcrop.finance.rates import month_after
from outcrop.kernel.text import Text
from outcrop.market import api as market
from outcrop.registry import api as registry

IDENTITY, MEMBERSHIP, SALES, SLIPS, RIGHT = "identity", "membership", "sales", "slips", "right"
#: What can be released besides name and number, by which they know who asks.
PARTS: dict[str, Any] = {
    IDENTITY: gettext_lazy("My level of identity"),
    MEMBERSHIP: gettext_lazy("The enterprises I belong to"),
    SALES: gettext_lazy("What was sold in the last 12 months, as a sum for each month"),
    SLIPS: gettext_lazy("The numbers of the slips, so that they can compare the papers I show"),
    RIGHT: gettext_lazy("The right to ground that is held"),
}
MONTHS = 12
File = dict[str, Any]


def file_of(person: UUID, enterprise: UUID | None, parts: tuple[str, ...], *, on: date) -> File:
    """Return what would be released on a day: plain values, to be shown and sealed."""
    who = registry.person(person)
    found: File = {"on": on.isoformat(), "name": who.name, "number": who.number}
    if enterprise:
        firm = registry.enterprise(enterprise, on)
        found["for"] = {"number": firm.number, "name": firm.name, "members": firm.members}
    if IDENTITY in parts:
        found[IDENTITY] = who.identity_label.written()
    if MEMBERSHIP in parts:
        found[MEMBERSHIP] = [{"number": each.number, "name": each.name} for each in registry.enterprises_of(person, on)]
    if SALES in parts or SLIPS in parts:
        found[SALES] = _sales(person, enterprise, on=on, slips=SLIPS in parts)
    if RIGHT in parts:
        found[RIGHT] = _rights(person, enterprise, on)
    return found


def _sales(person: UUID, enterprise: UUID | None, *, on: date, slips: bool) -> list[dict[str, Any]]:
    since = month_after(on.replace(day=1), 1 - MONTHS)
    sold = market.sold_by_month(since=since, until=on + timedelta(days=1), seller=person, enterprise=enterprise)
    by_month = {each.month: each for each in sold}
    rows = []
    for back in range(MONTHS):
        month = month_after(since, back)
        each = by_month.get(month)
        row: dict[str, Any] = {"month": month.isoformat(), "minor": each.net.minor if each else 0}
        rows.append(row | ({"slips": list(each.slips) if each else []} if slips else {}))
    return rows


def _rights(person: UUID, enterprise: UUID | None, on: date) -> list[dict[str, str]]:
    firms = [enterprise] if enterprise else [each.id for each in registry.enterprises_of(person, on)]
    held = [right for firm in firms if (right := cadastre.live_right_of(firm, on))]
    return [{"number": each.number, "until": each.until.isoformat() if each.until else ""} for each in held]


def mark_of(file: File) -> str:
    """Return a mark of a file, by which it is known that what is released is what she was shown."""
    return hashlib.sha256(json.dumps(file, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]


def opened(release: Release, person: UUID) -> File | None:
    """Return the file of a release, or None once her key was destroyed."""
    found: File | None = registry.unseal(person, release.sealed)
    return found


def told(file: File) -> list[tuple[Any, list[str]]]:
    """Return a file in the reader's words, part by part: the same for her and for whoever reads it."""
    rows: list[tuple[Any, list[str]]] = [(_("Name and number"), [f"{file['name']} · {file['number']}"])]
    if firm := file.get("for"):
        rows.append((_("For the enterprise"), [f"{firm['name']} · {firm['number']}"]))
    if identity := file.get(IDENTITY):
        rows.append((PARTS[IDENTITY], [plain(Text.read(identity))]))
    if MEMBERSHIP in file:
        rows.append(
            (PARTS[MEMBERSHIP], [f"{each['name']} · {each['number']}" for each in file[MEMBERSHIP]] or [_none()])
        )
    if SALES in file:
        rows.append((PARTS[SALES], [_month(each) for each in file[SALES] if each["minor"]] or [_none()]))
    if RIGHT in file:
        rows.append((PARTS[RIGHT], [_right(each) for each in file[RIGHT]] or [_none()]))
    return rows


def _none() -> str:
    return _("none")


def _right(row: dict[str, str]) -> str:
    if not row["until"]:
        return row["number"]
    return _("%(number)s, until %(day)s") % {"number": row["number"], "day": day(date.fromisoformat(row["until"]))}


def _month(row: dict[str, Any]) -> str:
    month = date.fromisoformat(row["month"])
    words = f"{figures.month(month)}: {money(packs.money(row['minor']))}"
    return words + (f" ({', '.join(row['slips'])})" if row.get("slips") else "")
