"""Making a proposal: by herself, through her agent, for an enterprise, or on paper at the office."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language, gettext_noop

from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.notices.api import send
from outcrop.commons.numbering.api import next_number
from outcrop.forum import problems, sealing
from outcrop.forum.events import NameTakenBack, ProposalMade, ProposalTakenUp
from outcrop.forum.forums import Forum, country_code, forums_of, forums_over
from outcrop.forum.models import Box, How, Proposal, ProposerKind, Signature, TakenUp
from outcrop.forum.policies import PROPOSE, PROPOSE_VERB, TAKE_IN
from outcrop.forum.section import section
from outcrop.forum.selectors import open_with
from outcrop.forum.services.locks import hold
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Personal
from outcrop.kernel.problems import Door
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    What is proposed, and by whom.

    :ivar names_somebody: whether it says what one person did wrong; then it does not belong here
    :ivar named: whether the proposer wishes her name, or her enterprise's, to stand under it for everybody
    :ivar enterprise: for which enterprise she speaks; None for herself
    """

    forum: Forum
    title: str
    asked: str
    why: str
    names_somebody: bool = False
    named: bool = False
    enterprise: UUID | None = None


@transaction.atomic
@audited("forum.propose")
def propose(*, told: Told, act: Act) -> Proposal:
    """
    Make a proposal, as a person, as her agent under a mandate that names the verb, or for an enterprise.

    :raises NotAPerson, MandateDoesNotCover: if the actor may not
    :raises NamesSomebody, NothingSaid, NotForThisEnterprise, NotYourForum, TooManyOpen: if it cannot be
    """
    person = registry.acting_person(act.by, PROPOSE_VERB)
    return _made(told, person, How.AGENT if act.by.mandate else How.SELF, act)


@transaction.atomic
@audited("forum.take-in")
def take_in(*, told: Told, number: str, act: Act) -> Proposal:
    """
    Type in what a person of the office's area brought on paper; she gets a notice.

    :raises PersonUnknown: if there is nobody of that number in the area of a post that receives people
    """
    person = registry.find_person(number)
    if person is None or not TAKE_IN.verdict(act.by, person).allowed:
        raise problems.PersonUnknown(field="number")
    made = _made(told, person.id, How.PAPER, act)
    words = gettext_noop("Your proposal %(number)s was typed in at the office. Read whether it is what you said.")
    tell_proposer(made, words, act)
    return made


def _made(told: Told, person: UUID, how: How, act: Act) -> Proposal:
    check(told, person, act)
    level = told.forum.level
    proposer = told.enterprise or person
    hold(proposer)
    if open_with(proposer, told.forum) >= section().most_open:
        raise problems.TooManyOpen(most=section().most_open)
    made = Proposal.objects.create(
        number=next_number(kind="FP", office=told.forum.code if level.each else country_code(), year=act.on.year),
        forum=level.key, area_path=told.forum.area_path, title=told.title.strip(), asked=told.asked.strip(),
        why=told.why.strip(), proposer_kind=ProposerKind.ENTERPRISE if told.enterprise else ProposerKind.PERSON,
        proposer=proposer, told_by=person, how=how, days=level.days, needs=level.supporters, made_on=act.on, at=act.at,
    )  # fmt: skip
    sealing.make_key(made.id)
    Box.objects.create(proposal=made)
    if told.named:
        Signature.objects.create(proposal=made, name=name_shown(person, told.enterprise))
    event = ProposalMade(
        proposal=made.ref, number=made.number, forum=made.forum, area=made.area_path,
        proposer=Personal(person, str(proposer)), how=how.value, on=act.on,
    )  # fmt: skip
    publish(event, act=act)
    if not made.needs:
        take_up(made, act)
    return made


def check(told: Told, person: UUID, act: Act) -> None:
    """:raises NamesSomebody, NothingSaid, NotForThisEnterprise, NotYourForum: if it cannot be proposed"""
    if told.names_somebody:
        raise problems.NamesSomebody(next_door=grievance_way())
    for name in ("title", "asked", "why"):
        if not getattr(told, name).strip():
            raise problems.NothingSaid(field=name)
    if told.enterprise:
        if not registry.is_leader(person, told.enterprise, act.on):
            raise problems.NotForThisEnterprise(field="speaker")
        mine = forums_over([registry.enterprise(told.enterprise).area_path])
    else:
        mine = forums_of(person, act.on)
    if told.forum.code not in [each.code for each in mine]:
        raise problems.NotYourForum(field="forum")


def grievance_way() -> Door:
    """Return where that is heard which names somebody, as the pack says it."""
    told, language = section().accusing, get_language() or "en"
    return Door(told.label.into(language, "en"), told.way)


def name_shown(person: UUID, enterprise: UUID | None) -> str:
    """Return the name that would stand under a proposal."""
    return registry.enterprise(enterprise).name if enterprise else registry.name_of(person)


def take_up(proposal: Proposal, act: Act) -> None:
    """Let an answer be owed from today on, in the caller's transaction."""
    row = TakenUp.objects.create(proposal=proposal, on=act.on, due_on=act.on + timedelta(days=proposal.days))
    publish(ProposalTakenUp(proposal=proposal.ref, on=row.on, due_on=row.due_on), act=act)


@transaction.atomic
@audited("forum.take-name-back")
def take_name_back(*, proposal: Proposal, act: Act) -> None:
    """Let the proposer's name stand under her proposal no more. It is deleted, and nothing says which it was."""
    PROPOSE.require(act.by, proposal)
    gone, _ = Signature.objects.filter(proposal=proposal).delete()
    if not gone:
        unchanged()
        return
    publish(NameTakenBack(proposal=proposal.ref), act=act)


def tell_proposer(proposal: Proposal, sentence: str, act: Act) -> None:
    """Send a notice to whoever made a proposal."""
    send(
        to=proposal.told_by, kind="forum.notice", sentence=sentence, values={"number": proposal.number},
        link=f"/forum/{proposal.number}", act=act,
    )  # fmt: skip
