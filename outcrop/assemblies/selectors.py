"""Questions about bodies, their assemblies and votes."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from outcrop.assemblies import calling, voting
from outcrop.assemblies.bodies import Body, by_name, federated, holding, leaders, member_ids
from outcrop.assemblies.book import left_of
from outcrop.assemblies.forms import choice_word
from outcrop.assemblies.models import (
    Assembly,
    Benefit,
    BookLine,
    Call,
    Enrolment,
    Fund,
    Minutes,
    Motion,
    MotionKind,
    Result,
)
from outcrop.assemblies.rules import needed_for_quorum, percent_for, rules_on
from outcrop.assemblies.section import section
from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A motion of an assembly. :ivar state: how far it is, as ``_state`` tells"""

    motion: Motion
    state: str


def assemblies_of(body: Body) -> list[Assembly]:
    """Return the assemblies of a body, the latest first."""
    return list(Assembly.objects.filter(body=body.id).order_by("-on", "-number")[:50])


def member_count(body: Body, on: date) -> int:
    """Count the members of a body on a day."""
    return len(member_ids(body, on))


def federated_ids(body: Body, on: date) -> set[UUID]:
    """Return which persons and enterprises are in a federation on a day."""
    return member_ids(body, on) if body.federation else set()


def leaders_of(body: Body, on: date) -> list[str]:
    """Return the names of those who lead, for members."""
    return sorted(registry.name_of(each) for each in leaders(body, on))


def leaders_by_sex(body: Body, on: date) -> dict[str, int]:
    """Count those who lead by sex, for members, who know them anyhow."""
    found = registry.sexes_of(leaders(body, on))
    return {"women": found.get("woman", 0), "men": found.get("man", 0), "unsaid": found.get("", 0)}


def told_to_all(body: Body, on: date) -> dict[str, Any]:
    """
    Return what everybody may read of a federation, as the pack's ``publication.yaml`` allows.

    Counts below the least cell are not told, and no part of a whole is told from which a small one could be reckoned.
    """
    least = section().least_cell
    firms = [row.enterprise_id for row in federated(body.id, on) if row.enterprise_id]
    found: dict[str, Any] = {"name": body.name}
    if len(firms) >= least:
        found["member_enterprises"] = len(firms)
    lead = set(leaders(body, on))
    for each in firms:
        lead |= set(registry.leaders(each, on))
    sexes = registry.sexes_of(lead)
    if sexes and min(sexes.values()) >= least:
        found["leaders_by_sex"] = {"women": sexes.get("woman", 0), "men": sexes.get("man", 0)}
    return disclose("assemblies.federation", found, to=Tier.PUBLIC, on=on)


def open_calls(body: Body, act: Act) -> list[dict[str, Any]] | None:
    """Return the calls that wait for more members; None to whoever leads, who does not see them."""
    if act.by.person in leaders(body, act.on):
        return None
    rows = Call.objects.filter(body=body.id, assembly=None, ends_on__gte=act.on).order_by("ends_on", "id")
    return [
        {"call": row, "have": row.voices.count(), "called": calling.has_called(row, body, act)} for row in rows[:20]
    ]


def agenda_of(assembly: Assembly, on: date) -> list[AgendaItem]:
    """Return the motions of an assembly with how far each is."""
    rows = assembly.motions.select_related("result", "assembly").order_by("position")
    return [AgendaItem(row, _state(row, on)) for row in rows]


def _state(motion: Motion, on: date) -> str:
    result: Result | None = getattr(motion, "result", None)
    if result is not None:
        return "carried" if result.carried else "not-carried" if result.quorate else "no-quorum"
    if on < motion.assembly.on:
        return "ahead"
    return "open" if on <= motion.assembly.until else "over"


def minutes_of(assembly: Assembly, body: Body) -> list[tuple[Minutes, list[Any]]]:
    """Return the sheets of an assembly's minutes, the first first, with who was there."""
    rows = assembly.minutes.select_related("document").order_by("at")
    return [(row, by_name(body, row.attended, assembly.on)) for row in rows]


def motion_page(motion: Motion, body: Body, act: Act) -> dict[str, Any]:
    """Return what a member reads about a motion."""
    result: Result | None = getattr(motion, "result", None)
    members = member_count(body, motion.assembly.on if motion.assembly.on <= act.on else act.on)
    rules = rules_on(body.id, motion.assembly.on).rules
    voted = motion.turnout.count()
    over = act.on > motion.assembly.until or (act.on >= motion.assembly.on and voted >= members)
    election = motion.kind == MotionKind.ELECTION
    return {
        "motion": motion,
        "assembly": motion.assembly,
        "state": _state(motion, act.on),
        "result": result,
        "counts": [(choice_word(each), n) for each, n in result.counts.items()] if result else [],
        "elected": [registry.name_of(each) for each in result.elected] if result else [],
        "amount": packs.money(motion.told["minor"]) if "minor" in motion.told else None,
        "readers": [registry.name_of(UUID(each)) for each in motion.told.get("readers", ())],
        "members": members,
        "voted": voted,
        "needed": needed_for_quorum(members, rules),
        "percent": percent_for(motion, rules),
        "mine": voting.voters_of(motion, body, act),
        "can_count": result is None and over,
        "candidates": [registry.name_of(each.person_id) for each in motion.candidacies.all()] if election else None,
        "can_stand": election and result is None and not voted and act.on <= motion.assembly.until,
        "open_votes": [] if motion.secret else _open_votes(motion, body),
    }


def _open_votes(motion: Motion, body: Body) -> list[tuple[Any, Any]]:
    rows = motion.open_votes.all()
    return sorted((by_name(body, [row.member], motion.assembly.on)[0], choice_word(row.choice)) for row in rows)


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the book as a member reads it. :ivar after: what was in the fund after it"""

    line: BookLine
    amount: Money
    after: Money | None
    share_of: str
    corrected: bool


def shown_line(line: BookLine) -> ShownLine:
    """Return one line."""
    return ShownLine(line, packs.money(line.minor), None, "", False)


def lines_of(body: Body, fund: Fund, on: date) -> list[ShownLine]:
    """Return the whole book of a fund, the latest line first, with what was left after each."""
    rows = BookLine.objects.filter(body=body.id, fund=fund).select_related("document", "decided_by__assembly")
    corrected = set(rows.exclude(corrects=None).values_list("corrects", flat=True))
    found, after = [], 0
    for row in rows.order_by("at", "id"):
        after += row.minor
        share_of = by_name(body, [row.member], on)[0] if row.member else ""
        found.append(ShownLine(row, packs.money(row.minor), packs.money(after), share_of, row.id in corrected))
    return found[::-1]


def decisions_to_spend(body: Body) -> list[tuple[Motion, Money]]:
    """Return the carried decisions to spend premium, with what is left of each."""
    rows = Motion.objects.filter(assembly__body=body.id, kind=MotionKind.SPENDING, result__carried=True)
    return [(row, left_of(row)) for row in rows.select_related("assembly").order_by("-assembly__on", "position")]


def benefits_of(body: Body, act: Act) -> list[tuple[Benefit, bool]]:
    """Return what a body offers on a day, and whether the reader takes part."""
    rows = Benefit.objects.filter(holding(act.on), body=body.id).order_by("since", "id")
    mine = Enrolment.objects.filter(benefit__in=rows, person=act.by.person, until=None)
    taken = set(mine.values_list("benefit", flat=True))
    return [(row, row.id in taken) for row in rows]
