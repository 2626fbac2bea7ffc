"""
The pack's ``cadastre/classes.yaml``: kinds of right, which of them exclude each other, and what is a sliver.

A title of another law (a geothermal block, a water right) is a class that stands in no exclusion.
"""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced, SourcedForReaders

FILE = "cadastre/classes.yaml"
Got = Literal["allotted-then-contracted", "granted", "another-law"]
State = Literal["live", "suspended", "revoked", "expired", "handed-back", "to-be-confirmed"]
ZoneKind = Literal["closed", "protected", "allotted"]


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as fault:
        raise ValueError(f"This is no regular expression: {fault}") from fault
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]


class HectareLimit(SourcedForReaders):
    """The most ground that one right may hold."""

    hectares: Decimal = Field(gt=0)


class Term(Sourced):
    """How long a right is given for, unless the decision says otherwise."""

    years: int = Field(gt=0)


class Style(PackModel):
    """How the class is drawn on maps; the pattern tells it apart where colours cannot."""

    colour: str = Field(pattern=r"^#[0-9a-f]{6}$")
    pattern: Literal["solid", "dashed", "dotted"] = "solid"


class RightClass(Sourced):
    """
    A kind of right to ground.

    :ivar word: what people call the paper that proves it, such as contract, permit or card
    :ivar got: the way to it
    :ivar procedure: the diagram that an application runs through; empty where nobody can apply here
    :ivar holders: kinds of enterprise that may hold it; empty for any
    :ivar numbers: patterns by which an imported number is known to be of this class
    :ivar conditions: sentences that stand on its paper
    :ivar record: the kind of record in ``publication.yaml`` that says what is shown of it
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    name: PackText
    word: PackText
    law: PackText
    got: Got
    procedure: str = ""
    holders: tuple[str, ...] = ()
    limit: HectareLimit | None = None
    term: Term | None = None
    numbers: tuple[Pattern, ...] = ()
    conditions: tuple[PackText, ...] = ()
    number_kind: str = Field(default="GR", pattern=r"^[A-Z]{2,4}$")
    record: str = "cadastre.right"
    style: Style

    @property
    def asked_here(self) -> bool:
        """Whether an application for it can be made here."""
        return bool(self.procedure)

    def has_number(self, number: str) -> bool:
        """Say whether an imported number is of this class."""
        return any(re.fullmatch(each, number) for each in self.numbers)


class Exclusion(Sourced):
    """Classes of which no two rights may share ground; each excludes every other of them and itself."""

    classes: tuple[str, ...] = Field(min_length=1)


class Slivers(Sourced):
    """
    Crossings so small that they come from drawing and not from wanting.

    :ivar inherited_ha: two rights taken over from an older register share at most so much
    :ivar new_ha: a parcel that is asked for crosses a right by at most so much …
    :ivar new_width_m: … and the crossing is on average no wider than this
    """

    inherited_ha: Decimal = Field(ge=0)
    new_ha: Decimal = Field(ge=0)
    new_width_m: Decimal = Field(ge=0)


class PastDate(Sourced):
    """What a live right is once its stated date has passed."""

    imported: Literal["to-be-confirmed", "expired"]
    granted: Literal["to-be-confirmed", "expired"]


class ZoneFile(Sourced):
    """A GeoJSON file of zones in the pack; each feature has ``key`` and ``name_<language>``."""

    file: str
    kind: ZoneKind


class CadastreSection(PackModel):
    """``cadastre/classes.yaml``."""

    classes: tuple[RightClass, ...] = Field(min_length=1)
    exclusions: tuple[Exclusion, ...]
    slivers: Slivers
    past_date: PastDate
    zones: tuple[ZoneFile, ...] = ()

    @cached_property
    def _by_key(self) -> dict[str, RightClass]:
        return {each.key: each for each in self.classes}

    def get(self, key: str) -> RightClass | None:
        """Return the class of that key, or None."""
        return self._by_key.get(key)

    def of_number(self, number: str) -> RightClass | None:
        """Return the class that an imported number is of, or None if no pattern fits."""
        return next((each for each in self.classes if each.has_number(number)), None)

    def excluded_by(self, key: str) -> frozenset[str]:
        """Return the classes whose rights may not share ground with one of this class."""
        return frozenset(c for each in self.exclusions if key in each.classes for c in each.classes)

    @property
    def asked_here(self) -> list[RightClass]:
        """The classes that an application can be made for."""
        return [each for each in self.classes if each.asked_here]


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Keys given twice or naming nothing, zones that cannot be read, records without a rule of publication."""
    section: CadastreSection = pack.section("cadastre")
    keys = [each.key for each in section.classes]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield Fault(FILE, key, "Two classes have this key. Give one of them another.")
    for each in section.exclusions:
        for key in set(each.classes) - set(keys):
            yield Fault(FILE, "exclusions", f"There is no class called {key!r}.")
    records = pack.section("publication").records
    forms = {form.key for form in pack.section("registry").enterprise_forms}
    for right in section.classes:
        if right.record not in records:
            yield Fault("publication.yaml", right.record, f"The class {right.key} is published as this record. Add it.")
        for form in sorted(set(right.holders) - forms):
            yield Fault(FILE, f"{right.key}.holders", f"registry.yaml has no form of enterprise called {form!r}.")
        if right.procedure and not (pack.root / "procedures" / f"{right.procedure}.bpmn").is_file():
            yield Fault(FILE, right.key, f"There is no procedures/{right.procedure}.bpmn.")
    for zone in section.zones:
        yield from _zone_faults(pack, zone)


def _zone_faults(pack: Pack, zone: ZoneFile) -> Iterable[Fault]:
    try:
        found = json.loads((pack.root / "cadastre" / zone.file).read_text(encoding="utf-8"))
        keys = [feature["properties"]["key"] for feature in found["features"]]
    except FileNotFoundError:
        yield Fault(FILE, "zones", f"There is no cadastre/{zone.file}.")
        return
    except (ValueError, KeyError, TypeError):
        yield Fault(f"cadastre/{zone.file}", "", "It is no GeoJSON collection whose features have a property “key”.")
        return
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield Fault(f"cadastre/{zone.file}", key, "Two zones have this key.")
