"""Standing and voting: one member, one vote, by herself."""

import re
import secrets
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from outcrop.assemblies import problems, sealing
from outcrop.assemblies.bodies import Body, Member, body_with, voices_of
from outcrop.assemblies.calling import nameless
from outcrop.assemblies.events import BallotCast, CandidateStood
from outcrop.assemblies.locks import hold
from outcrop.assemblies.models import Candidacy, Motion, MotionKind, OpenVote, Result, SealedBallot, Turnout
from outcrop.assemblies.policies import VOTE
from outcrop.commons.journal.api import audited, publish
from outcrop.kernel.acts import Act

YES, NO, ABSTAIN = "yes", "no", "abstain"
WORD = re.compile(r"[a-z]{4}(-[a-z]{4}){3}")
#: Letters that are not taken for one another when read aloud or by hand.
LETTERS = "abcdefhkmnprstuwxyz"


def fresh_word() -> str:
    """Return a word drawn at random, some 68 bits, for a voter to keep."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def choices_of(motion: Motion) -> list[str]:
    """Return what can be chosen: for and against, or the candidates; and to abstain."""
    if motion.kind != MotionKind.ELECTION:
        return [YES, NO, ABSTAIN]
    return [*(str(each) for each in motion.candidacies.order_by("person").values_list("person", flat=True)), ABSTAIN]


def voters_of(motion: Motion, body: Body, act: Act) -> list[tuple[Member, bool]]:
    """Return the members for whom the actor votes, and whether each has voted."""
    mine = voices_of(body, act.by, motion.assembly.on)
    done = set(motion.turnout.filter(member__in=[each.id for each in mine]).values_list("member", flat=True))
    return [(each, each.id in done) for each in mine]


def is_open(motion: Motion, on: date) -> bool:
    """Say whether votes are taken on a day."""
    inside = motion.assembly.on <= on <= motion.assembly.until
    return inside and not Result.objects.filter(motion=motion).exists()


@transaction.atomic
@audited("assemblies.stand")
def stand(*, motion: Motion, act: Act) -> Candidacy:
    """
    Stand for election, by one's own word, until the first ballot comes in.

    :raises NotStanding, StandsAlready: if it cannot be
    """
    body = body_with(motion.assembly.body)
    VOTE.require(act.by, body)
    hold(motion.id)
    over = act.on > motion.assembly.until or motion.turnout.exists()
    if motion.kind != MotionKind.ELECTION or over or act.by.person is None:
        raise problems.NotStanding()
    try:
        with transaction.atomic():
            made = Candidacy.objects.create(motion=motion, person_id=act.by.person)
    except IntegrityError as twice:
        raise problems.StandsAlready() from twice
    publish(CandidateStood(motion=motion.ref, person=act.by.person), act=act)
    return made


@transaction.atomic
@audited("assemblies.vote")
def vote(*, motion: Motion, member: UUID, choice: str, word: str = "", act: Act) -> None:
    """
    Cast the vote of one member.

    In a secret vote the ballot is sealed before it reaches the database, and the journal names nobody.

    :param member: herself, or in a federation the enterprise that she leads
    :param word: what she keeps to find her ballot counted; only in a secret vote
    :raises NotInPerson, NotAVoter, VoteNotOpen, VoteEnded, AlreadyVoted, ChoiceUnknown, WordUnfit: if it cannot be
    """
    if act.by.mandate:
        raise problems.NotInPerson()
    body = body_with(motion.assembly.body)
    VOTE.require(act.by, body)
    hold(motion.id)
    _check(motion, choice, word, act)
    if member not in [each.id for each in voices_of(body, act.by, motion.assembly.on)]:
        raise problems.NotAVoter()
    try:
        with transaction.atomic():
            Turnout.objects.create(motion=motion, member=member)
    except IntegrityError as twice:
        raise problems.AlreadyVoted() from twice
    if motion.secret:
        SealedBallot.objects.create(motion=motion, sealed=sealing.seal(motion.id, choice=choice, word=word))
    else:
        OpenVote.objects.create(motion=motion, member=member, choice=choice)
    publish(BallotCast(motion=motion.ref), act=nameless(act))


def _check(motion: Motion, choice: str, word: str, act: Act) -> None:
    if act.on < motion.assembly.on:
        raise problems.VoteNotOpen(on=motion.assembly.on)
    if not is_open(motion, act.on):
        raise problems.VoteEnded()
    if choice not in choices_of(motion):
        raise problems.ChoiceUnknown(field="choice")
    if motion.secret and not WORD.fullmatch(word):
        raise problems.WordUnfit(field="word")
