"""Counting a vote: once, by the rule in force on the assembly's day, and never again."""

from collections import Counter
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from outcrop.assemblies import problems, sealing
from outcrop.assemblies.bodies import Body, body_with, holding, leaders, member_ids
from outcrop.assemblies.events import BylawsAdopted, MotionCounted
from outcrop.assemblies.locks import hold
from outcrop.assemblies.models import Bylaws, FederationLead, Motion, MotionKind, Result
from outcrop.assemblies.policies import SEE_BODY
from outcrop.assemblies.rules import needed_for_quorum, percent_for, rules_on
from outcrop.assemblies.voting import ABSTAIN, NO, YES, choices_of
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.kernel.acts import Act
from outcrop.registry import api as registry


@transaction.atomic
@audited("assemblies.count")
def count(*, motion: Motion, act: Act) -> Result:
    """
    Count a vote that is over: its last day has passed, or every member has voted. Any member can have it counted.

    The box is emptied and its key destroyed; what was decided comes into force in the same act. Asked again, the
    result stands as it was.

    :raises VoteGoesOn: if it is not over
    :raises BoxDamaged: if ballots and voters do not agree
    """
    body = body_with(motion.assembly.body)
    SEE_BODY.require(act.by, body)
    hold(motion.id)
    if known := Result.objects.filter(motion=motion).first():
        unchanged()
        return known
    members = member_ids(body, motion.assembly.on)
    voted = motion.turnout.count()
    if act.on <= motion.assembly.until and not (act.on >= motion.assembly.on and voted >= len(members)):
        raise problems.VoteGoesOn(until=motion.assembly.until)
    counts, words = _opened(motion, voted)
    made = _result(motion, counts, words, len(members), voted, act)
    publish(
        MotionCounted(
            body=body.ref, motion=motion.ref, kind=motion.kind, members=made.members, voted=voted, counts=made.counts,
            quorate=made.quorate, carried=made.carried, on=act.on,
        ),
        act=act,
    )  # fmt: skip
    _comes_into_force(body, motion, made, act)
    return made


def _opened(motion: Motion, voted: int) -> tuple[Counter[str], list[str]]:
    if not motion.secret:
        return Counter(motion.open_votes.values_list("choice", flat=True)), []
    ballots = [sealing.unseal(motion.id, bytes(sealed)) for sealed in motion.box.values_list("sealed", flat=True)]
    offered = set(choices_of(motion))
    if len(ballots) != voted or not {choice for choice, _ in ballots} <= offered:
        raise problems.BoxDamaged()
    motion.box.all().delete()
    # Not before the result is safe: undone, the box must still open.
    transaction.on_commit(lambda: sealing.destroy(motion.id))
    return Counter(choice for choice, _ in ballots), sorted(word for _, word in ballots)


def _result(motion: Motion, counts: Counter[str], words: list[str], members: int, voted: int, act: Act) -> Result:
    rules = rules_on(motion.assembly.body, motion.assembly.on).rules
    needed, percent = needed_for_quorum(members, rules), percent_for(motion, rules)
    quorate = voted >= needed
    elected = _elected(motion, counts) if motion.kind == MotionKind.ELECTION and quorate else []
    if motion.kind == MotionKind.ELECTION:
        carried = bool(elected)
    else:
        carried = quorate and counts[YES] * 100 > percent * (counts[YES] + counts[NO])
    return Result.objects.create(
        motion=motion, members=members, voted=voted, words=words, needed=needed, percent=percent, quorate=quorate,
        counts={each: counts[each] for each in choices_of(motion)}, carried=carried, elected=elected, on=act.on,
    )  # fmt: skip


def _elected(motion: Motion, counts: Counter[str]) -> list[UUID]:
    """Return who has most votes, as many as there are seats; where the last seat is a tie, nobody has it."""
    seats = int(motion.told.get("seats", 1))
    ranked = sorted(((n, each) for each, n in counts.items() if each != ABSTAIN and n), reverse=True)
    if len(ranked) > seats:
        least = ranked[seats][0]
        ranked = [(n, each) for n, each in ranked if n > least]
    return sorted(UUID(each) for _, each in ranked)


def _comes_into_force(body: Body, motion: Motion, result: Result, act: Act) -> None:
    if not result.carried:
        return
    if motion.kind == MotionKind.BYLAWS:
        _adopt(body, motion, act)
    if motion.kind == MotionKind.ELECTION:
        _seat(body, motion, result, act)


def _adopt(body: Body, motion: Motion, act: Act) -> None:
    # From the next day on: what else is counted today keeps the rules under which it was called.
    hold(body.id)
    latest = Bylaws.objects.filter(body=body.id).order_by("-version").first()
    made = Bylaws.objects.create(
        body=body.id, version=latest.version + 1 if latest else 1, text=motion.told["text"], rules=motion.told["rules"],
        readers=motion.told.get("readers", []), adopted_by=motion, since=act.on + timedelta(days=1),
    )  # fmt: skip
    publish(BylawsAdopted(body=body.ref, edition=made.version, motion=motion.ref, on=act.on), act=act)


def _seat(body: Body, motion: Motion, result: Result, act: Act) -> None:
    if not body.federation:
        here = {each.person for each in registry.members(body.id, act.on)}
        if staying := [each for each in result.elected if each in here]:
            registry.seat_elected(enterprise_id=body.id, persons=staying, by=motion.ref, act=act)
        return
    rows = FederationLead.objects.filter(holding(act.on), body=body.id)
    rows.exclude(person__in=result.elected).update(until=act.on)
    for person in set(result.elected) - set(leaders(body, act.on)):
        FederationLead.objects.create(body=body.id, person_id=person, since=act.on)
