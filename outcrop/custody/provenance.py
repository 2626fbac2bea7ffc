"""
Which source the metal in a lot comes from, in shares, through any number of meltings.

What is mixed in the melt leaves it mixed: each output of a step holds the sources in the same shares, weighed by the
metal that each input brought. See docs/explanation/mass-balance.md for the uncertainty of a share.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from math import ceil
from typing import NamedTuple, Self
from uuid import UUID

from django.db import connection

MILLION = 1_000_000

_ANCESTORS = """
    WITH RECURSIVE step(id) AS (
        SELECT made_by_id FROM custody_lot WHERE id = %(lot)s AND made_by_id IS NOT NULL
        UNION
        SELECT lot.made_by_id FROM step
        JOIN custody_transformationinput AS input ON input.transformation_id = step.id
        JOIN custody_lot AS lot ON lot.id = input.lot_id
        WHERE lot.made_by_id IS NOT NULL
    )
    SELECT input.transformation_id::text, lot.id::text, lot.made_by_id::text, lot.contained_grams::float8,
           lot.contained_u::float8,
           concat_ws('|', origin.source_kind, origin.source_id, coalesce(origin.right_id::text, ''), origin.rung)
    FROM step
    JOIN custody_transformationinput AS input ON input.transformation_id = step.id
    JOIN custody_lot AS lot ON lot.id = input.lot_id
    LEFT JOIN custody_lotorigin AS origin ON origin.lot_id = lot.id
"""


class Source(NamedTuple):
    """Whom metal comes from, under which right, on which rung of the ladder of origin."""

    kind: str
    id: UUID
    right: UUID | None
    rung: str

    def written(self) -> str:
        """Return the form that ``read`` takes."""
        return f"{self.kind}|{self.id}|{self.right or ''}|{self.rung}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a source back from its written form."""
        kind, who, right, rung = text.split("|", 3)
        return cls(kind, UUID(who), UUID(right) if right else None, rung)


class Input(NamedTuple):
    """
    A lot that went into a step: its metal in grams, and whether a step made it or a source brought it.

    Ids and sources are text here: there may be tens of thousands, and only the few that are left at the end are read.
    """

    step: str
    lot: str
    made_by: str | None
    grams: float
    u: float
    source: str


@dataclass(frozen=True, slots=True)
class Share:
    """
    How much of the metal comes from one source, in parts per million, with its expanded uncertainty (k = 2).

    The uncertainty holds whatever the errors of the readings have in common.

    :param lots: the received lots that it came in
    """

    source: Source
    ppm: int
    u_ppm: int
    lots: tuple[UUID, ...]


@dataclass(slots=True)
class _Part:
    """What one input, or all inputs of one making, brought into a step."""

    grams: float = 0.0
    u: float = 0.0
    mix: Mapping[str, tuple[float, float]] = field(default_factory=dict)


Mix = dict[str, tuple[float, float]]


def ancestors(lot: UUID) -> list[Input]:
    """Return every input of every step that a lot comes out of, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(_ANCESTORS, {"lot": lot})
        return [Input._make(row) for row in cursor.fetchall()]


def shares(inputs: Iterable[Input], *, step: UUID) -> list[Share]:
    """Return the sources of what a step made, the largest first; the shares add up to a million exactly."""
    by_step: dict[str, list[Input]] = defaultdict(list)
    lots: dict[str, list[str]] = defaultdict(list)
    for each in inputs:
        by_step[each.step].append(each)
        if each.source:
            lots[each.source].append(each.lot)
    mixes: dict[str, Mix] = {}
    order = TopologicalSorter({key: {i.made_by for i in rows if i.made_by} for key, rows in by_step.items()})
    for key in order.static_order():
        mixes[key] = _mix(by_step[key], mixes)
    mix = mixes[str(step)]
    whole = _whole_ppm({source: part for source, (part, _) in mix.items()})
    found = [
        Share(
            Source.read(source),
            whole[source],
            ceil(round(u * MILLION, 6)),
            tuple(sorted(map(UUID, lots[source]))),
        )
        for source, (_, u) in mix.items()
    ]
    return sorted(found, key=lambda share: (-share.ppm, share.source.id, share.source.rung))


def _mix(inputs: list[Input], mixes: Mapping[str, Mix]) -> Mix:
    """
    Return share and expanded uncertainty of each source in what a step makes.

    To first order, with each part's error added by its size: the lots of a source may all have been read on one scale,
    and those of the others on another, so nothing is taken to average out (JCGM 100:2008, 5.2.2, all correlations at
    their worst). Inputs out of one earlier step hold the same mix, so they are taken together before they are weighed.
    """
    parts = _parts(inputs, mixes)
    total = sum(part.grams for part in parts)
    if total <= 0:  # nothing to weigh by: every part counts alike
        parts, total = [_Part(1.0, 0.0, part.mix) for part in parts], float(len(parts))
    share: dict[str, float] = defaultdict(float)
    for part in parts:
        weight = part.grams / total
        for source, (own, _) in part.mix.items():
            share[source] += weight * own
    all_u = sum(part.u for part in parts) / total
    # A part without the source pulls its share by the whole of it; those that hold it are corrected below.
    error = {source: whole * all_u for source, whole in share.items()}
    for part in parts:
        weight, u = part.grams / total, part.u / total
        for source, (own, own_u) in part.mix.items():
            error[source] += weight * own_u + (abs(own - share[source]) - share[source]) * u
    return {source: (whole, max(error[source], 0.0)) for source, whole in share.items()}


def _parts(inputs: list[Input], mixes: Mapping[str, Mix]) -> list[_Part]:
    parts: dict[str, _Part] = {}
    for each in inputs:
        key = each.made_by or each.source
        part = parts.get(key)
        if part is None:
            mix = mixes[each.made_by] if each.made_by else {each.source: (1.0, 0.0)}
            part = parts[key] = _Part(mix=mix)
        part.grams += each.grams
        part.u += each.u
    return list(parts.values())


def _whole_ppm(parts: Mapping[str, float]) -> dict[str, int]:
    """Return the parts in whole millionths that add up; what is left over goes to the largest rests."""
    scale = MILLION / sum(parts.values())
    exact = {source: part * scale for source, part in parts.items()}
    whole = {source: int(value) for source, value in exact.items()}
    by_rest = sorted(exact, key=lambda source: (whole[source] - exact[source], source))
    for source in by_rest[: MILLION - sum(whole.values())]:
        whole[source] += 1
    return whole
