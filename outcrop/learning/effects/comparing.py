"""
Difference in differences, with its interval.

Each trained enterprise gives one change: its measure in the days after its own training less that in as many days
before. Each enterprise that had no training yet gives one change too: the mean of its changes over the same days. The
effect is the mean change of the first less that of the second. The interval is Welch's for two means of unequal
variance (Welch 1947, Biometrika 34; degrees of freedom after Satterthwaite), by ``scipy.stats.ttest_ind``: each
enterprise counts once, so that days of one enterprise are not taken for independent.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from outcrop.learning.effects.measures import Values

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Effect:
    """
    How much a measure changed more where there was training.

    :param low: and ``high``: the interval at 95 %, in the measure's unit
    :param trained: how many enterprises that is reckoned from
    :param others: how many that had no training yet
    """

    estimate: float
    low: float
    high: float
    trained: int
    others: int
    change_trained: float
    change_others: float

    @property
    def decided(self) -> bool:
        """Whether the interval leaves out no change."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Arms:
    """Whom is compared with whom: the trained by the day of their training, and those that had none yet."""

    trained: Mapping[UUID, date]
    others: Collection[UUID]


def arms(days: Mapping[UUID, date], everybody: Mapping[UUID, date], *, window: int, on: date) -> Arms:
    """
    Sort enterprises into trained and not yet trained.

    :param days: enterprise to the day of its first training
    :param everybody: enterprise to the day since which it stands: as many days before are wanted
    :param window: days before and after
    """
    span = timedelta(days=window)
    trained = {
        each: day
        for each, day in days.items()
        if each in everybody and everybody[each] <= day - span and day + span <= on
    }
    if not trained:
        return Arms({}, ())
    first, last = min(trained.values()) - span, max(trained.values()) + span
    others = [
        each for each, since in everybody.items() if since <= first and (each not in days or days[each] >= last)
    ]  # fmt: skip
    return Arms(trained, others)


def difference(found: Arms, values: Values, *, window: int) -> Effect | None:
    """Return the effect on a measure, or None where fewer than two are known on either side."""
    span = timedelta(days=window)
    dates = sorted(set(found.trained.values()))
    everybody = [*found.trained, *found.others]
    changes: dict[date, dict[UUID, float]] = {}
    for day in dates:
        before, after = values(everybody, day - span, day), values(everybody, day, day + span)
        changes[day] = {each: after[each] - before[each] for each in everybody if each in before and each in after}
    trained = [changes[day][each] for each, day in found.trained.items() if each in changes[day]]
    others = []
    for each in found.others:
        own = [changes[day][each] for day in dates if each in changes[day]]
        others += [sum(own) / len(own)] if own else []
    return welch(trained, others)


def welch(trained: list[float], others: list[float]) -> Effect | None:
    """Return the difference of two means with Welch's interval; None where either has fewer than two values."""
    if min(len(trained), len(others)) < 2:
        return None
    mean_trained, mean_others = sum(trained) / len(trained), sum(others) / len(others)
    low = high = mean_trained - mean_others
    if len({*trained}) > 1 or len({*others}) > 1:
        from scipy import stats  # some 0.5 s to read, wanted on one page only

        interval = stats.ttest_ind(trained, others, equal_var=False).confidence_interval(CONFIDENCE)
        low, high = float(interval.low), float(interval.high)
    return Effect(mean_trained - mean_others, low, high, len(trained), len(others), mean_trained, mean_others)
