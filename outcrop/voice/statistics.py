"""
Figures of grievances: a year at a time, months after its end, and no cell that a person could be recognised in.

They are counted from slips that were sealed to the post that publishes; the database cannot count them. Years do not
overlap and each is published once, so that no figure can be taken from another to find a smaller one. Kinds with too
few cases are told together, with a further kind if need be; nothing is said of which kinds they are made of.
"""

import json
from collections import Counter
from datetime import date
from typing import Any

from django.db import transaction

from outcrop.credentials.api import sealing
from outcrop.kernel.acts import Act
from outcrop.voice import postkeys
from outcrop.voice.desks import OpenDesk
from outcrop.voice.grievances import rules
from outcrop.voice.models import Figures, Slip
from outcrop.voice.problems import TooEarlyToPublish

OTHERS = "others"
MOST_LESSONS = 4000


def coarse(counts: dict[str, int], *, minimum: int) -> dict[str, int]:
    """
    Return cells of which none is under the minimum, and none can be found by taking others from the whole.

    Too few altogether: nothing is told, not even how many.
    """
    large = {kind: count for kind, count in counts.items() if count >= minimum}
    rest = sum(counts.values()) - sum(large.values())
    while rest and rest < minimum and large:
        kind = min(large, key=lambda each: (large[each], each))
        rest += large.pop(kind)
    if rest >= minimum:
        large[OTHERS] = rest
    return large


def can_publish(year: int, *, on: date) -> bool:
    """Say whether the pack's delay has passed since the end of a year, and it was not published."""
    months = (on.year - year - 1) * 12 + on.month - 1
    return months >= rules().statistics.delay_months and not Figures.objects.filter(year=year).exists()


@transaction.atomic
def publish_year(*, year: int, lessons: str, desk: OpenDesk, act: Act) -> Figures:
    """
    Publish a year's figures.

    :param lessons: what the year taught, in words that name nobody; the handler's own
    :raises TooEarlyToPublish: before the pack's delay, or a second time
    """
    told = rules().statistics
    if not can_publish(year, on=act.on):
        raise TooEarlyToPublish(year=year, months=told.delay_months)
    ended = _of_year(year, desk, act)
    kinds = coarse(Counter(each["kind"] for each in ended), minimum=told.minimum)
    outcomes = Counter("in-time" if each.get("in_time") else "late" for each in ended if "outcome" in each)
    cells = {"kinds": kinds, "answered": _told(outcomes, len(ended), told.minimum), "minimum": told.minimum}
    return Figures.objects.create(year=year, cells=cells, lessons=lessons[:MOST_LESSONS], published_on=act.on)


def _told(outcomes: Counter[str], cases: int, minimum: int) -> dict[str, int]:
    """Cells that add up are told together or not at all; so are those that miss only a few of all cases."""
    waiting = cases - sum(outcomes.values())
    large = all(outcomes[each] >= minimum for each in ("in-time", "late"))
    return dict(outcomes) if large and (waiting == 0 or waiting >= minimum) else {}


def _of_year(year: int, desk: OpenDesk, act: Act) -> list[dict[str, Any]]:
    """Return what the slips of a year's cases say, the last of each case."""
    keys = [key for keys in postkeys.opened(desk, actor=act.by).values() for key in keys]
    found: dict[str, dict[str, Any]] = {}
    for slip in Slip.objects.filter(purpose="count").order_by("on").iterator(chunk_size=500):
        data = next((data for key in keys if (data := sealing.open_with(key, slip.sealed))), None)
        told = json.loads(data) if data else {}
        if told.get("received", "").startswith(f"{year}-"):
            found[told["case"]] = {**found.get(told["case"], {}), **told}
    return list(found.values())


def published() -> list[Figures]:
    """Return what was published, newest first."""
    return list(Figures.objects.order_by("-year"))
