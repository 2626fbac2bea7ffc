"""Questions about support."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Actor, Capacity, HeldPost
from outcrop.pathway import selectors
from outcrop.pathway.models import SUPPORTERS, HandOverItem, HandOverMove, Move, Support
from outcrop.pathway.policies import SEE_SUPPORT, SUPPORTER
from outcrop.pathway.section import Step, section
from outcrop.registry import api as registry


def supporters(held: tuple[HeldPost, ...], on: date) -> Iterable[Capacity]:
    """Say which supports a holder of posts gives on a day: from their first day up to but not including their end."""
    agencies = {post.agency for post in held if post.agency_kind in [kind.value for kind in SUPPORTERS]}
    if not agencies:
        return []
    rows = Support.objects.filter(agency__in=agencies, start__lte=on, end__gt=on)
    return [Capacity(SUPPORTER, support) for support in rows.values_list("id", flat=True)]


def supports() -> "QuerySet[Support]":
    """Return all supports with their lines."""
    moves = Prefetch("moves", HandOverMove.objects.order_by("at", "id"))
    items = Prefetch("items", HandOverItem.objects.order_by("place").prefetch_related(moves))
    return Support.objects.select_related("agency", "agreed_post").prefetch_related(items)


def supports_seen(actor: Actor, *, on: date) -> list[Support]:
    """Return the supports that an actor may see, the next to end first, those over last."""
    found = SEE_SUPPORT.visible(actor, supports()).order_by("end", "id")[:200]
    return sorted(found, key=lambda each: (each.end <= on, each.end))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a hand-over with what happened to it, the last move last."""

    item: HandOverItem
    moves: list[HandOverMove]

    @property
    def state(self) -> str:
        """``owed``, ``given``, ``taken`` or ``returned``."""
        return self.moves[-1].move if self.moves else "owed"


@dataclass(frozen=True, slots=True)
class Shown:
    """A support as a page shows it: its step and nothing else of the road."""

    support: Support
    step: Step | None
    standing: selectors.StepOnRoad | None
    enterprise: registry.EnterpriseView | None
    lines: list[Line]
    on: date

    @property
    def holds(self) -> bool:
        """Whether it holds today."""
        return self.support.holds(self.on)

    @property
    def over(self) -> bool:
        """Whether its period has ended."""
        return self.support.end <= self.on

    @property
    def hand_over_open(self) -> bool:
        """Whether the hand-over has been opened."""
        return self.support.hand_over_opens <= self.on

    @property
    def owed(self) -> int:
        """How many lines the owner of the step has not confirmed."""
        return sum(line.state != Move.TAKEN for line in self.lines)


def shown(support: Support, *, on: date) -> Shown:
    """Return a support with how its one step stands."""
    step = section().step(support.step)
    standing = None
    if support.enterprise_id and step:
        standing = selectors.standing_at(support.enterprise_id, step.key, on=on)
    enterprise = registry.enterprise(support.enterprise_id) if support.enterprise_id else None
    return Shown(support, step, standing, enterprise, shown_lines(support), on)


def shown_lines(support: Support) -> list[Line]:
    """Return the check-list of a support with what happened to each line."""
    return [Line(item, list(item.moves.all())) for item in support.items.all()]


def supporters_of(step: str, *, on: date) -> list[Support]:
    """Return the supports of a step that hold on a day, for everybody: who helps, and until when."""
    rows = Support.objects.filter(step=step, start__lte=on, end__gt=on).select_related("agency")
    return list(rows.order_by("end", "id"))


def institutions() -> list[posts.Agency]:
    """Return the institutions that can support a step."""
    return list(posts.Agency.objects.filter(kind__in=SUPPORTERS).order_by("key"))
