"""
Survival curves: the share of people who are still at a step so many days after they entered it.

Kaplan and Meier's estimate with whoever has not fulfilled the step yet, or fell out, as censored, and pointwise 95 %
intervals on the log-log scale (SciPy, ``scipy.stats.ecdf``; Greenwood's variance). What everybody sees is coarser: a
point is told only where at least so many have fulfilled the step since the point before, and as many are still there,
so that no step of the curve shows a small group; shares are whole per cent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from warnings import catch_warnings, simplefilter

from outcrop.pathway.figures.stays import Stay

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Point:
    """After so many days, the share still at the step, in per cent, with its 95 % interval."""

    days: int
    share: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Curve:
    """:ivar median: days after which half have fulfilled the step, at the told points; None if they have not"""

    points: tuple[Point, ...]
    median: int | None


def curve(stays: Sequence[Stay], *, on_day: int, least: int) -> Curve | None:
    """
    Return the curve of some stays as everybody may see it, or None where they are too few.

    :param on_day: the ordinal of the day up to which waiting stays are counted
    :param least: the smallest group that is told
    """
    # Read here: most pages never need it, and it is large.
    from scipy.stats import CensoredData, ecdf

    ended = [_days(stay, on_day) for stay in stays if stay.how == "done"]
    open_ = [_days(stay, on_day) for stay in stays if stay.how != "done"]
    if len(ended) + len(open_) < least or len(ended) < least:
        return None
    shares = ecdf(CensoredData(uncensored=ended, right=open_)).sf
    with catch_warnings():
        simplefilter("ignore", RuntimeWarning)  # it is undefined where nobody is left, which is handled below
        interval = shares.confidence_interval(CONFIDENCE, method="log-log")
    points = [
        Point(days, _per_cent(shares, days), _per_cent(interval.low, days), _per_cent(interval.high, days))
        for days in _told_days(ended, open_, least)
    ]
    return Curve(tuple(points), next((p.days for p in points if p.share <= 50), None)) if points else None


def _days(stay: Stay, on_day: int) -> int:
    return (stay.ended.toordinal() if stay.ended else on_day) - stay.entered.toordinal()


def _told_days(ended: Sequence[int], waiting: Sequence[int], least: int) -> list[int]:
    """Return the days that are told: enough ended since the one before, and nobody is left, or enough are."""
    told, since = [], 0
    for days in sorted(set(ended)):
        since += ended.count(days)
        still = sum(each > days for each in (*ended, *waiting))
        if since >= least and (still >= least or still == 0):
            told.append(days)
            since = 0
    return told


def _per_cent(function: object, days: int) -> int:
    value = float(function.evaluate(days))  # type: ignore[attr-defined]
    return round(100 * value) if value == value else 0  # an interval is undefined where nobody is left
