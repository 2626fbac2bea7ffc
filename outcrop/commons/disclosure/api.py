"""The door to disclosure."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from outcrop.commons.disclosure.cells import Shown, protected
from outcrop.commons.disclosure.section import FieldRule, PublicationSection
from outcrop.commons.packs import api as packs
from outcrop.kernel.tiers import Tier

__all__ = ["Shown", "Tier", "disclose", "least_count", "protected", "rule_for"]


def least_count() -> int:
    """Return the smallest count that the country tells everybody."""
    section: PublicationSection = packs.current().section("publication")
    return section.least_count


def rule_for(kind: str, name: str) -> FieldRule | None:
    """Return the pack's rule for a field of a kind of record, or None: then it is shown to nobody."""
    section: PublicationSection = packs.current().section("publication")
    return section.records.get(kind, {}).get(name)


def disclose(
    kind: str,
    values: Mapping[str, Any],
    *,
    to: Tier,
    happened_on: date | None = None,
    on: date,
) -> dict[str, Any]:
    """
    Return the fields of a record that a tier may see on a day.

    :param kind: the record's kind in ``publication.yaml``, such as ``cadastre.right``
    :param happened_on: from when the delay counts; without it a delayed field stays hidden
    """
    shown = {}
    for name, value in values.items():
        rule = rule_for(kind, name)
        if rule is None or to < rule.tier:
            continue
        if rule.delay_days and (happened_on is None or on < happened_on + timedelta(days=rule.delay_days)):
            continue
        shown[name] = value
    return shown
