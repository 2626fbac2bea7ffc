"""
Savings groups: founded by people, joined by each one's own word, with a book that only grows.

The balance is never stored: it is the sum of lines that nobody can change. It never goes below nothing.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound, Policy
from outcrop.commons.ui.templatetags.ui import money as shown
from outcrop.finance import problems
from outcrop.finance.events import SaverAnswered, SaverAsked, SavingsGroupFounded, SavingsWritten
from outcrop.finance.locks import hold
from outcrop.finance.models import SavingsGroup, SavingsLine, SavingsMember, What
from outcrop.finance.offers import LARGEST
from outcrop.finance.policies import KEEP_SAVINGS, herself
from outcrop.kernel.acts import Act, Actor, Capacity
from outcrop.kernel.money import Money
from outcrop.kernel.numbers import normalise
from outcrop.kernel.refs import Ref
from outcrop.registry import api as registry

MOST_MEMBERS, MOST_ROUNDS = 60, 1000


def capacities(person: UUID, on: date) -> list[Capacity]:
    """Return the groups that a person saves in, and those whose book she keeps."""
    found = []
    for member in members_on(on).filter(person=person):
        found.append(Capacity("saver", member.group_id))
        if member.keeps:
            found.append(Capacity("savings-keeper", member.group_id))
    return found


def members_on(on: date) -> "QuerySet[SavingsMember]":
    """Return the members of groups on a day, by their own word."""
    return SavingsMember.objects.filter(Q(until=None) | Q(until__gt=on), since__lte=on)


def group_of(number: str, policy: Policy, by: Actor) -> SavingsGroup:
    """Return the group of that number. :raises NotFound: if there is none, or the policy does not open it"""
    found = SavingsGroup.objects.filter(number=normalise(number)).first()
    if found is None or not policy.verdict(by, of(found)).allowed:
        raise NotFound()
    return found


def asking_group(number: str, by: Actor) -> SavingsGroup:
    """Return the group of that number that asks or has a person. :raises NotFound: if it does neither"""
    mine = SavingsMember.objects.filter(person=by.person, until=None, group__number=normalise(number))
    found = mine.select_related("group").first() if by.person else None
    if found is None:
        raise NotFound()
    return found.group


def line_of(group: SavingsGroup, number: str) -> SavingsLine:
    """Return the line of that number in a group's book. :raises NotFound: if it has none"""
    lines = SavingsLine.objects.filter(group=group, number=normalise(number))
    found = lines.select_related("group", "member").first()
    if found is None:
        raise NotFound()
    return found


@transaction.atomic
@audited("finance.found-savings-group")
def found_group(*, name: str, rule: str, enterprise: UUID | None, act: Act) -> SavingsGroup:
    """Found a savings group; its founder keeps the book. :raises GroupUnfit: if it has no name or rule"""
    person = herself(act)
    if not name.strip() or not rule.strip():
        raise problems.GroupUnfit(field="name", fault=_("a group has a name and says how it saves."))
    if enterprise and enterprise not in act.by.subjects("leader"):
        raise problems.GroupUnfit(field="enterprise", fault=_("only who leads an enterprise founds it for all."))
    made = SavingsGroup.objects.create(
        number=next_number(kind="SG", office="0", year=act.on.year), name=name.strip()[:120], rule=rule.strip()[:1000],
        enterprise_id=enterprise, founder_id=person, at=act.at, on=act.on,
    )  # fmt: skip
    SavingsMember.objects.create(group=made, person_id=person, keeps=True, asked_on=act.on, since=act.on)
    publish(SavingsGroupFounded(group=made.ref, number=made.number, on=act.on), act=act)
    return made


@transaction.atomic
@audited("finance.ask-saver")
def ask_in(*, group: SavingsGroup, number: str, act: Act) -> SavingsMember:
    """
    Ask a person into the group, by her number. She belongs to it by her own word only.

    :raises GroupUnfit: if nobody has the number, she was asked already, or the group is full
    """
    KEEP_SAVINGS.require(act.by, of(group))
    hold(group.id)
    person = registry.find_person(number)
    if person is None:
        raise problems.GroupUnfit(field="number", fault=_("nobody has this number."))
    inside = SavingsMember.objects.filter(group=group, until=None)
    if inside.filter(person=person.id).exists() or inside.count() >= MOST_MEMBERS:
        raise problems.GroupUnfit(field="number", fault=_("she was asked already, or the group is full."))
    made = SavingsMember.objects.create(group=group, person_id=person.id, asked_on=act.on)
    publish(SaverAsked(group=group.ref, member=_ref(made)), act=act)
    notices.send(
        to=person.id, kind="finance.saver", link=reverse("finance:savings"), act=act,
        sentence=gettext_noop("You are asked into a savings group. It is your word."),
    )  # fmt: skip
    return made


@dataclass(frozen=True, slots=True)
class Within:
    """A group as policies look at it."""

    group_id: UUID


def of(group: SavingsGroup) -> Within:
    """Return a group as policies look at it."""
    return Within(group.id)


def _ref(member: SavingsMember) -> Ref:
    return Ref("finance.savings-member", member.id)


@transaction.atomic
@audited("finance.answer-savings")
def answer_group(*, group: SavingsGroup, joins: bool, act: Act) -> SavingsMember:
    """
    Join a group that asked, say no to it, or leave it: by one's own word.

    :raises GroupUnfit: if one was not asked, or leaves it with nobody to keep the book
    """
    person = herself(act)
    hold(group.id)
    mine = SavingsMember.objects.filter(group=group, person=person, until=None).first()
    if mine is None or (joins and mine.since is not None):
        raise problems.GroupUnfit(fault=_("nobody asked you, or you belong to it already."))
    others = SavingsMember.objects.filter(group=group, until=None, since__isnull=False).exclude(id=mine.id)
    if not joins and mine.keeps and others.exists():
        raise problems.GroupUnfit(fault=_("you keep the book, and others save in it."))
    if joins:
        mine.since = act.on
    else:
        mine.until = max(act.on, mine.since or act.on)
    mine.save(update_fields=["since", "until"])
    publish(SaverAnswered(group=group.ref, member=_ref(mine), joined=joins, on=act.on), act=act)
    return mine


def balance(group: SavingsGroup) -> Money:
    """Return what is in the box: the sum of all lines."""
    total = SavingsLine.objects.filter(group=group).aggregate(all=Sum("minor"))["all"]
    return packs.money(int(total or 0))


@transaction.atomic
@audited("finance.write-savings")
def write_line(
    *, group: SavingsGroup, member: UUID, what: What, round: int, minor: int, on: date, words: str = "", act: Act
) -> SavingsLine:
    """
    Write a contribution or a payout into the book of a group.

    :param minor: above nothing; a payout is written with its sign
    :raises GroupUnfit: if it is nobody's, nothing, or of a day to come
    :raises SavedTooLittle: if more would go out than there is
    """
    KEEP_SAVINGS.require(act.by, of(group))
    hold(group.id)
    held = members_on(on).filter(group=group, id=member).first()
    if held is None or on > act.on or not 1 <= round <= MOST_ROUNDS or not 0 < minor <= LARGEST:
        raise problems.GroupUnfit(
            field="amount",
            fault=_("its day, round, sum or member cannot be: a member of that day, and a day not to come."),
        )
    have = balance(group)
    if what is What.OUT and minor > have.minor:
        raise problems.SavedTooLittle(left=shown(have), field="amount")
    signed = -minor if what is What.OUT else minor
    return _write(group, act, member=held, what=what, round=round, minor=signed, on=on, words=words.strip()[:200])


def _write(group: SavingsGroup, act: Act, **told: object) -> SavingsLine:
    assert act.by.person is not None  # whoever keeps the book is a member
    number = next_number(kind="SL", office="0", year=act.on.year)
    line = SavingsLine.objects.create(group=group, number=number, told_by=act.by.person, at=act.at, **told)
    back = line.takes_back
    publish(
        SavingsWritten(
            group=group.ref, line=Ref("finance.savings-line", line.id), number=number,
            takes_back=Ref("finance.savings-line", back.id) if back else None, on=line.on,
        ),
        act=act,
    )  # fmt: skip
    return line


@transaction.atomic
@audited("finance.take-savings-back")
def take_line_back(*, line: SavingsLine, words: str, act: Act) -> SavingsLine:
    """
    Take a line back by a line of its own; the first stays.

    :raises LineTakenBack: if it was, or takes one back itself
    :raises SavedTooLittle: if what came in by it is gone
    :raises GroupUnfit: if no reason is told
    """
    KEEP_SAVINGS.require(act.by, of(line.group))
    hold(line.group_id)
    if line.takes_back_id or SavingsLine.objects.filter(takes_back=line).exists():
        raise problems.LineTakenBack()
    if not words.strip():
        raise problems.GroupUnfit(field="words", fault=_("it does not say why."))
    have = balance(line.group)
    if have.minor - line.minor < 0:
        raise problems.SavedTooLittle(left=shown(have))
    return _write(
        line.group, act, member=line.member, what=line.what, round=line.round, minor=-line.minor, on=act.on,
        words=words.strip()[:200], takes_back=line,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the book. :ivar after: what was in the box then"""

    line: SavingsLine
    name: str
    money: Money
    after: Money
    taken_back: bool


def lines_of(group: SavingsGroup) -> list[Shown]:
    """Return the book of a group, newest first, with what was in the box after each line."""
    rows = list(SavingsLine.objects.filter(group=group).select_related("member").order_by("at", "id"))
    gone = {row.takes_back_id for row in rows}
    found, sum_ = [], 0
    names = {row.member.person_id: "" for row in rows}
    names = {person: registry.name_of(person) for person in names}
    for row in rows:
        sum_ += row.minor
        name = names[row.member.person_id]
        found.append(Shown(row, name, packs.money(row.minor), packs.money(sum_), row.id in gone))
    return found[::-1]
