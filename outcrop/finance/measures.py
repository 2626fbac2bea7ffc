"""What a team recovered in some days, for comparisons of before and after a course."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from statistics import median
from uuid import UUID

from outcrop.finance import balance
from outcrop.finance.models import RecoveryTest

PERCENT = 100


def recovered(enterprises: Collection[UUID], start: date, end: date) -> Mapping[UUID, float]:
    """
    Return the middle of the shares that the tests of each team found from ``start`` up to but not including ``end``.

    In percent of the metal fed in, as :func:`outcrop.finance.balance.loss` reckons it. Of a team without a test in
    these days nothing is known.
    """
    shares: dict[UUID, list[float]] = defaultdict(list)
    rows = RecoveryTest.objects.filter(enterprise__in=enterprises, on__gte=start, on__lt=end)
    for enterprise, told in rows.values_list("enterprise", "told"):
        point = balance.loss(balance.weighed(told)).recovery.point
        if enterprise is not None and point is not None:
            shares[enterprise].append(float(point) * PERCENT)
    return {enterprise: median(found) for enterprise, found in shares.items()}
