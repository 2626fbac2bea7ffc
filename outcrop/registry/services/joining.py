"""Entering the register: by oneself, at the office, through an agent."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.accounts.api import Mandate, User
from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices.api import send
from outcrop.commons.numbering.api import next_number
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Personal
from outcrop.kernel.problems import Door
from outcrop.registry import codes, names, selectors
from outcrop.registry.answers import Answers, checked, tidy_phone
from outcrop.registry.events import PersonJoined, WitnessNamed
from outcrop.registry.models import How, Person, RoleHeld
from outcrop.registry.policies import RECEIVE
from outcrop.registry.problems import AlreadyJoined, UnknownPersonNumber, WitnessesMissing
from outcrop.registry.section import section
from outcrop.registry.services.cards import keep_card
from outcrop.registry.services.mandates import mandate_at_joining
from outcrop.registry.services.vouching import ask_others
from outcrop.registry.standing import in_person, require_identity

ACT_FOR_OTHERS = "registry.act-for-others"


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateAsked:
    """
    How the person lets the agent who enters her act for her.

    :param how_given: a way of the pack; by ``own-phone`` she gives it herself after she has signed in
    :param witnesses: numbers of persons, for a way that needs them
    """

    how_given: str
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """
    Who joined, and what she takes home.

    :ivar code: her secret code; it is kept nowhere and cannot be shown again
    """

    person: Person
    user: User
    code: str
    mandate: Mandate | None = None


@transaction.atomic
@audited("registry.join")
def join(*, answers: Answers, act: Act) -> Joined:
    """
    Enter oneself in the register.

    :raises InvalidInput: naming every fault of the answers
    :raises AlreadyJoined: if the actor is a person already
    """
    if act.by.known:
        raise AlreadyJoined(next_door=Door(_("Your record"), reverse("registry:me")))
    return _entered(answers, how=How.SELF, by=None, act=act)


@transaction.atomic
@audited("registry.join-for")
def join_at_office(*, answers: Answers, act: Act) -> Joined:
    """
    Enter a person who came to the office.

    :raises NotAllowed: if the actor's post does not receive people in that area
    """
    area = areas.get(answers.area)
    if not act.by.posts_with(RECEIVE, area.path if area else None):
        raise NotAllowed(reason=_("it is the duty of the office of that area."))
    return _entered(answers, how=How.OFFICE, by=act.by.user, act=act)


@transaction.atomic
@audited("registry.join-for")
def join_through_agent(*, answers: Answers, mandate: MandateAsked, act: Act) -> Joined:
    """
    Enter a person for whom the actor will act, and write the mandate that she gave.

    The agent makes her no member of anything, and cannot vouch for her.

    :raises NotUnderMandate: if the agent is acting for yet another person
    :raises IdentityTooLow: if the agent's own identity does not open this
    :raises WitnessesMissing: if the way of giving needs more witnesses than were named
    """
    agent = selectors.person_row(in_person(act))
    require_identity(agent, ACT_FOR_OTHERS)
    witnesses = _witnesses(mandate, agent)
    joined = _entered(answers, how=How.AGENT, by=agent.id, act=act)
    given = mandate_at_joining(principal=joined.person, agent=agent, how_given=mandate.how_given, act=act)
    if given:
        for witness in witnesses:
            _name_witness(joined.person, given, witness, act)
    return Joined(person=joined.person, user=joined.user, code=joined.code, mandate=given)


def _entered(answers: Answers, *, how: How, by: UUID | None, act: Act) -> Joined:
    checked(answers, on=act.on)
    area = areas.get(answers.area)
    assert area is not None  # checked() saw to it
    told = section()
    person = Person.objects.create(
        number=next_number(kind="PE", office=area.code, year=act.on.year),
        given_name=answers.given_name.strip(),
        family_name=answers.family_name.strip(),
        patronymic=answers.patronymic.strip(),
        sort_key=names.sort_key(answers.given_name.strip(), answers.patronymic.strip(), answers.family_name.strip()),
        sex=answers.sex,
        birth_year=answers.birth_year,
        language=answers.language or act.by.language,
        reads=answers.reads,
        phone=tidy_phone(answers.phone),
        phone_shared=answers.phone_shared,
        area_path=area.path,
        identity_level=told.levels[0].key,
        joined_on=act.on,
        joined_at=act.at,
        joined_how=how,
        joined_by=by,
    )
    RoleHeld.objects.bulk_create(
        RoleHeld(person=person, role=role, since=act.on) for role in dict.fromkeys(answers.roles)
    )
    if answers.card:
        keep_card(person=person, card=answers.card, act=act)
    code = codes.code_for(act.submission)
    user = User.objects.create_user(person.number, code, person=person.id, language=person.language, joined_at=act.at)
    publish(_told(person, answers), act=act)
    if answers.vouching:
        ask_others(person, answers.vouching, act)
    return Joined(person=person, user=user, code=code)


def _told(person: Person, answers: Answers) -> PersonJoined:
    record = {
        "given_name": person.given_name,
        "family_name": person.family_name,
        "patronymic": person.patronymic,
        "sex": person.sex,
        "birth_year": person.birth_year,
        "phone": person.phone,
        "reads": person.reads,
        "language": person.language,
    }
    return PersonJoined(
        person=person.ref,
        number=person.number,
        area=person.area_path,
        how=person.joined_how,
        roles=list(dict.fromkeys(answers.roles)),
        identity_level=person.identity_level,
        record=Personal(person.id, record),
    )


def _witnesses(mandate: MandateAsked, agent: Person) -> list[Person]:
    way = section().mandate_way(mandate.how_given)
    needed = way.witnesses if way else 0
    if not needed:
        return []
    found: dict[UUID, Person] = {}
    for number in filter(str.strip, mandate.witnesses):
        person = selectors.person_numbered(number)
        if person is None:
            raise UnknownPersonNumber(number=number.strip(), field="witnesses")
        if person.id != agent.id:
            found[person.id] = person
    if len(found) < needed:
        raise WitnessesMissing(count=needed, field="witnesses")
    return list(found.values())


def _name_witness(person: Person, mandate: Mandate, witness: Person, act: Act) -> None:
    publish(WitnessNamed(person=person.ref, mandate=mandate.number, witness=witness.id), act=act)
    send(
        to=witness.id,
        kind="registry.witness",
        sentence=gettext_noop(
            "You were named as a witness that mandate %(number)s was given. If you were not there, tell the office."
        ),
        values={"number": mandate.number},
        act=act,
    )
