"""The office is scored beside the enterprise: days, decisions taken again otherwise, vacancies, answers owed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import comb
from statistics import median

from outcrop.commons.disclosure import api as disclosure
from outcrop.commons.policies import NotFound
from outcrop.commons.posts import api as posts
from outcrop.pathway.models import Filing
from outcrop.pathway.policies import institution
from outcrop.pathway.section import OWNERS
from outcrop.procedures import api as procedures

CONFIDENCE = 0.95
A_PAGE = 30
Task = procedures.Task


@dataclass(frozen=True, slots=True)
class Middle:
    """The middle of some days, with its 95 % interval; ``of`` says how many there were."""

    days: float
    low: int
    high: int
    of: int


@dataclass(frozen=True, slots=True)
class Office:
    """
    What everybody may know of an office. None stands for fewer than the country tells.

    :ivar again: decisions that were taken again in the same case with another outcome
    :ivar owed: answers that are past their day
    :ivar vacant: posts that nobody holds, of so many with a duty
    """

    agency: posts.Agency
    decided: int | None
    middle: Middle | None
    again: int | None
    owed: int | None
    vacant: int
    posts: int


def middle_of(days: Sequence[int]) -> Middle | None:
    """
    Return the median of some days with its interval from order statistics, which assumes no distribution.

    The ranks j and n + 1 - j enclose the median with probability 1 - 2 P(B < j), B binomial(n, 1/2) (H. A. David and
    H. N. Nagaraja, Order Statistics, 2003, 7.1). None for so few that no interval of that confidence exists.
    """
    n, ordered = len(days), sorted(days)
    tail, rank = 0.0, 0
    while rank < n and 2 * (tail + comb(n, rank) / 2**n) <= 1 - CONFIDENCE:
        tail += comb(n, rank) / 2**n
        rank += 1
    if rank == 0:
        return None
    return Middle(float(median(ordered)), ordered[rank - 1], ordered[n - rank], n)


def owning_agencies() -> list[posts.Agency]:
    """Return the institutions of the State and the miners with a duty, by key."""
    held = {post.agency_id for post in posts.Post.objects.exclude(duties=[])}
    return list(posts.Agency.objects.filter(key__in=held, kind__in=("state", "miners")).order_by("key"))


def offices(on: date, *, after: str = "", limit: int = A_PAGE) -> tuple[list[Office], str]:
    """Return what everybody may know of some offices, by key, and after which key the next come; empty at the end."""
    found = sorted((agency for agency in owning_agencies() if agency.key > after), key=lambda agency: agency.key)
    more = found[limit - 1].key if len(found) > limit else ""
    return [office(agency, on=on) for agency in found[:limit]], more


def offices_beside(area_path: str, owners: Iterable[str], *, on: date) -> list[Office]:
    """Return what everybody may know of the institutions of some steps that serve an area, each once, by key."""
    wanted, steps = set(owners), area_path.split(".")
    above = ["", *(".".join(steps[: n + 1]) for n in range(len(steps)))]
    serving = posts.Agency.objects.filter(kind__in=OWNERS, area_path__in=above).order_by("key")
    return [office(agency, on=on) for agency in serving if institution(agency.key) in wanted]


def office_of(key: str, *, on: date) -> Office:
    """Return one office. :raises NotFound: if there is none of that key"""
    agency = posts.Agency.objects.filter(key=key, kind__in=("state", "miners")).first()
    if agency is None:
        raise NotFound()
    return office(agency, on=on)


def office(agency: posts.Agency, *, on: date) -> Office:
    """Return what everybody may know of an office on a day."""
    own = [post for post in posts.Post.objects.filter(agency=agency) if post.duties]
    ids = [post.id for post in own]
    decided = list(Task.objects.filter(decided_post__in=ids, state=Task.DECIDED, decided_on__lte=on))
    days = [(task.decided_on - task.opened_on).days for task in decided if task.decided_on]
    owed = Task.objects.filter(post__in=ids, state=Task.OPEN, due_on__lt=on).count() + _documents_owed(agency)
    return Office(
        agency=agency,
        decided=_told(len(decided)),
        middle=middle_of(days) if _told(len(days)) else None,
        again=_told(_again(decided)),
        owed=_told(owed),
        vacant=sum(not posts.holders_of(post.id, on=on) for post in own),
        posts=len(own),
    )


def _documents_owed(agency: posts.Agency) -> int:
    """Count the documents that wait for an office: they have no day of their own, so each counts until it is read."""
    rows = Filing.objects.filter(owner_agency=institution(agency.key), counts_at_once=False, decision=None)
    here = rows.filter(area_path=agency.area_path) if agency.area_path else rows
    return here.count()


def _again(decided: list[procedures.Task]) -> int:
    last: dict[tuple[object, str], procedures.Task] = {}
    again = 0
    for task in sorted(decided, key=lambda task: (task.decided_at, task.id)):  # type: ignore[arg-type, return-value]
        before = last.get((task.case_id, task.element))
        again += before is not None and before.outcome != task.outcome
        last[task.case_id, task.element] = task
    return again


def _told(count: int) -> int | None:
    return count if count == 0 or count >= disclosure.least_count() else None
