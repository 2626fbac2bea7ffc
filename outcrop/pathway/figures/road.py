"""The road as everybody may see it: entries, stays and falls by sex, area and role, told so that nobody is seen."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.core.cache import cache

from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure import api as disclosure
from outcrop.commons.packs import api as packs
from outcrop.pathway.figures.stays import Stay, stays
from outcrop.pathway.figures.survival import Curve, curve
from outcrop.pathway.section import section

HOWS = ("done", "waiting", "left")
DIMENSIONS = ("sex", "area", "mineral", "role")
ALL = "*"
A_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A table by one dimension, its curves by category, and the curve of all under ``ALL``."""

    dimension: str
    table: disclosure.Shown[str, str]
    curves: dict[str, Curve]

    def cells(self, key: str) -> list[int | None]:
        """Return how many of a category are through, still there, and fell out."""
        return [self.table.cells.get((key, how), 0) for how in HOWS]


@dataclass(frozen=True, slots=True)
class StepFigures:
    """
    What is told of a step.

    :ivar as_of: the day up to which it counts: the last quarter whose figures, taken from those told before, leave no
        small group; None where there is none yet
    :ivar why: why people fell out, as often as may be told
    """

    step: str
    as_of: date | None
    breakdowns: tuple[Breakdown, ...]
    why: disclosure.Shown[str, str] | None


def figures(on: date) -> list[StepFigures]:
    """Return the figures of every step, kept for a day."""
    key = f"pathway.figures.{packs.current().id}.{quarter_begin(on)}"
    kept: list[StepFigures] | None = cache.get(key)
    if kept is None:
        known = stays(on)
        kept = [step_figures([s for s in known if s.step == step.key], step.key, on) for step in section().steps]
        cache.set(key, kept, A_DAY)
    return kept


def quarter_begin(day: date) -> date:
    """Return the first day of a day's quarter."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def step_figures(known: list[Stay], step: str, on: date) -> StepFigures:
    """Return what is told of one step on a day."""
    least = disclosure.least_count()
    as_of = told_up_to(known, on, least)
    if as_of is None:
        return StepFigures(step, None, (), None)
    seen = [told for stay in known if (told := stay.as_of(as_of))]
    return StepFigures(step, as_of, tuple(_breakdown(seen, d, as_of, least) for d in DIMENSIONS), _why(seen, least))


def told_up_to(known: list[Stay], on: date, least: int) -> date | None:
    """
    Return the day up to which figures are told: the begin of a quarter, at the latest this one.

    A later quarter is told only when each count differs from the one that was told before by nothing or by at least
    ``least``: whoever keeps old pages and subtracts learns of no small group.
    """
    told, before = None, Counter[tuple[str, str, str]]()
    for begin in _quarters(known, on):
        now = _all_counts(known, begin)
        moved = (abs(now[key] - before[key]) for key in {*now, *before})
        if now and all(change == 0 or change >= least for change in moved):
            told, before = begin, now
    return told


def _quarters(known: list[Stay], on: date) -> list[date]:
    first, last = min((stay.entered for stay in known), default=on), quarter_begin(on)
    days, day = [], quarter_begin(first)
    while day < last:
        day = date(day.year + day.month // 10, (day.month + 2) % 12 + 1, 1)
        days.append(day)
    return days


def _all_counts(known: list[Stay], on: date) -> Counter[tuple[str, str, str]]:
    seen = [told for stay in known if (told := stay.as_of(on))]
    return Counter((d, _category(stay, d), stay.how) for stay in seen for d in DIMENSIONS)


def _category(stay: Stay, dimension: str) -> str:
    return str(getattr(stay, dimension))


def _breakdown(seen: list[Stay], dimension: str, as_of: date, least: int) -> Breakdown:
    counts: Counter[tuple[str, str]] = Counter((_category(stay, dimension), stay.how) for stay in seen)
    keys = sorted({key for key, _how in counts})
    # What happened to nobody at all is no column: a nought there points at nobody, and hiding it would hide the rest.
    seen_hows = [how for how in HOWS if any(stay.how == how for stay in seen)]
    table = disclosure.protected({(key, how): counts[key, how] for key in keys for how in seen_hows}, least=least)
    groups = {key: [s for s in seen if _category(s, dimension) == key] for key in keys if table.rows[key] is not None}
    groups[ALL] = seen if table.total is not None else []
    drawn = {key: curve(group, on_day=as_of.toordinal(), least=least) for key, group in groups.items()}
    return Breakdown(dimension, table, {key: each for key, each in drawn.items() if each})


def _why(seen: list[Stay], least: int) -> disclosure.Shown[str, str]:
    counts = Counter(("why", stay.why) for stay in seen if stay.why)
    return disclosure.protected(counts, least=least)


def area_name(path: str) -> str:
    """Return the name of an area, or its path where it has none any more."""
    found = areas.Area.objects.filter(path=path).defer("shape").first()
    return str(found.name) if found else path
