"""How long the office takes: measured on its own closed cases."""

from dataclasses import dataclass
from datetime import date
from statistics import quantiles

from outcrop.procedures.models import Case

#: The latest cases that are looked at, and the fewest that make a figure.
LATEST, LEAST = 120, 5


@dataclass(frozen=True, slots=True)
class UsualDays:
    """Days from receipt to decision: the middle, and the quarter on each side of it, over so many cases."""

    middle: int
    low: int
    high: int
    cases: int


def usual_days(procedure: str, *, on: date) -> UsualDays | None:
    """Return how long a procedure's last closed cases took; None while there are too few."""
    closed = Case.objects.filter(procedure=procedure, status=Case.CLOSED, closed_on__lte=on).order_by("-closed_on")
    days = sorted((end - start).days for start, end in closed.values_list("opened_on", "closed_on")[:LATEST] if end)
    if len(days) < LEAST:
        return None
    low, middle, high = (round(q) for q in quantiles(days, n=4, method="inclusive"))
    return UsualDays(middle, low, high, len(days))
