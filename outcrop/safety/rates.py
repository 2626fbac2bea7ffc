"""
Deaths and serious injuries per 1,000 miner-years, with their interval.

Miner-years are the days on which people of the register had a miner's role, divided by 365.25. A rate is cases divided
by miner-years, times 1,000: an incidence rate with person-time below the line (Sixteenth International Conference of
Labour Statisticians, 1998, resolution on statistics of occupational injuries: rates per workers of a reference group).

Its interval is exact for a Poisson count (F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28,
1936, 437-442): for k cases from half the 2.5 % quantile of chi-square with 2k degrees of freedom (0 where k is 0) to
half the 97.5 % quantile with 2k + 2. It says how much chance alone would do; it knows nothing of what was never
reported.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure import api as disclosure
from outcrop.commons.disclosure.api import Tier
from outcrop.registry import api as registry
from outcrop.safety.models import Finding
from outcrop.safety.section import section
from outcrop.safety.selectors import live_ids

YEAR_DAYS = 365.25
PER = 1000
LEVEL = 0.95
CASES = ("deaths", "serious")
#: Where an accident's area is not known.
NOWHERE = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """
    Cases in an area and year.

    :ivar count: none where it is too small to be told
    :ivar per: cases per 1,000 miner-years, with the lower and upper end of its 95 % interval; none where it is not told
    """

    count: int | None
    per: tuple[float, float, float] | None


@dataclass(frozen=True, slots=True)
class Row:
    """One province, the country, or accidents whose area nobody knows."""

    path: str
    miner_years: float | None
    cases: dict[str, Rate]

    @property
    def silent(self) -> bool:
        """Whether nothing of it is told."""
        return self.miner_years is None and all(each.count is None for each in self.cases.values())


@dataclass(frozen=True, slots=True)
class Year:
    """A year's figures as a reader may have them; none are told while it is too early."""

    year: int
    told: bool
    from_on: date | None
    rows: tuple[Row, ...]
    country: Row | None


def interval(count: int, *, level: float = LEVEL) -> tuple[float, float]:
    """Return Garwood's exact interval of a Poisson count. :raises ValueError: if the count is below nothing"""
    # Read here: scipy takes a while to load, and few pages need it.
    from scipy.stats import chi2

    if count < 0:
        raise ValueError("A count is never below nothing")
    tail = (1 - level) / 2
    lower = float(chi2.ppf(tail, 2 * count)) / 2 if count else 0.0
    return lower, float(chi2.ppf(1 - tail, 2 * count + 2)) / 2


def rate(count: int, miner_years: float) -> tuple[float, float, float] | None:
    """Return cases per 1,000 miner-years with both ends of their interval; none where nobody is known to work."""
    if miner_years <= 0:
        return None
    low, high = interval(count)
    return count / miner_years * PER, low / miner_years * PER, high / miner_years * PER


def miner_years(year: int, *, on: date) -> tuple[dict[str, float], Counter[str]]:
    """Return by province the miner-years of a year up to a day, and how many people they are of."""
    start, end = date(year, 1, 1), min(date(year + 1, 1, 1), on + timedelta(days=1))
    days: Counter[str] = Counter()
    people: Counter[str] = Counter()
    if end > start:
        for path, worked in registry.days_worked(section().miners, start, end):
            days[province_of(path)] += worked
            people[province_of(path)] += 1
    return {path: n / YEAR_DAYS for path, n in days.items()}, people


def province_of(path: str) -> str:
    """Return the path of the area right below the country that an area lies in."""
    return ".".join(path.split(".")[:2]) if "." in path else NOWHERE


def counted(year: int) -> Counter[tuple[str, str]]:
    """Return how many died and were badly hurt in a year, by province: each accident once, as it was found last."""
    live, last = live_ids(), {}
    for row in Finding.objects.filter(accident__in=live).select_related("accident").order_by("n"):
        last[row.accident_id] = row
    found: Counter[tuple[str, str]] = Counter()
    for row in last.values():
        if row.happened_on.year == year:
            province = province_of(row.accident.area_path)
            found[province, "deaths"] += row.deaths
            found[province, "serious"] += row.serious
    return found


def year_figures(year: int, *, to: Tier, on: date) -> Year:
    """
    Return a year's figures as a tier may see them: to the public late, and no count under the pack's least one.

    :param to: ``HANDLER`` for those who record accidents, who see every count
    """
    ended = date(year, 12, 31)
    rule = disclosure.rule_for("safety.figures", "cases")
    from_on = ended + timedelta(days=rule.delay_days) if rule else None
    counts, (years, people) = counted(year), miner_years(year, on=on)
    provinces = [each.path for each in areas.provinces()]
    paths = [*provinces, *([NOWHERE] if any(path == NOWHERE for path, _kind in counts) else [])]
    if to < Tier.HANDLER:
        told = disclosure.disclose("safety.figures", {"cases": counts}, to=to, happened_on=ended, on=on)
        if not told:
            return Year(year, False, from_on, (), None)
        return _coarse(year, from_on, paths, counts, years, people)
    rows = [_row(path, years.get(path, 0.0), {kind: counts[path, kind] for kind in CASES}) for path in paths]
    sums = {kind: sum(counts[path, kind] for path in paths) for kind in CASES}
    return Year(year, True, from_on, tuple(rows), _row("", sum(years.values()), sums))


def _coarse(
    year: int,
    from_on: date | None,
    paths: list[str],
    counts: Mapping[tuple[str, str], int],
    years: Mapping[str, float],
    people: Mapping[str, int],
) -> Year:
    least = disclosure.least_count()
    shown = disclosure.protected({(p, kind): counts[p, kind] for p in paths for kind in CASES}, least=least)
    worked = disclosure.protected({(p, "people"): people[p] for p in paths}, least=least)
    rows = [
        _row(
            p,
            None if worked.cells[p, "people"] is None else years.get(p, 0.0),
            {kind: shown.cells[p, kind] for kind in CASES},
        )
        for p in paths
    ]
    all_years = None if worked.total is None else sum(years.values())
    return Year(year, True, from_on, tuple(rows), _row("", all_years, {kind: shown.columns[kind] for kind in CASES}))


def _row(path: str, years: float | None, cases: Mapping[str, int | None]) -> Row:
    told = {
        kind: Rate(count, None if count is None or years is None else rate(count, years))
        for kind, count in cases.items()
    }
    return Row(path, years, told)


def years_with_figures(*, on: date, back: int = 5) -> list[int]:
    """Return this year and those before it that a reader can ask for, latest first."""
    return list(range(on.year, on.year - back - 1, -1))


def as_told(figures: Year) -> dict[str, Any]:
    """Return a year's figures as a program reads them."""

    def row(each: Row) -> dict[str, Any]:
        cases = {
            kind: {
                "count": told.count,
                "per_1000_miner_years": told.per and round(told.per[0], 3),
                "interval_95": told.per and [round(told.per[1], 3), round(told.per[2], 3)],
            }
            for kind, told in each.cases.items()
        }
        return {"area": each.path, "miner_years": each.miner_years and round(each.miner_years, 2), **cases}

    return {
        "year": figures.year,
        "told": figures.told,
        "told_from": figures.from_on and figures.from_on.isoformat(),
        "provinces": [row(each) for each in figures.rows],
        "country": figures.country and row(figures.country),
        "not_in_it": "People who are not in the register, and accidents that nobody reported.",
    }
