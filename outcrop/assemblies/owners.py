"""Who really owns, controls or finances a body: asked of it, and checked against those who hold posts of the State."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.assemblies import problems
from outcrop.assemblies.bodies import Body, body_with
from outcrop.assemblies.events import OwnerFlagged, OwnerSettled, OwnerTold
from outcrop.assemblies.models import OwnerFlag, OwnerSettlement, OwnerStatement, Party, Settled
from outcrop.assemblies.policies import LEAD, SETTLE_OWNER
from outcrop.commons.accounts.api import User
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Personal
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.registry import api as registry

#: Whose posts decide about bodies of miners; their holders step aside where they own.
OFFICIALS = (posts.AgencyKind.STATE, posts.AgencyKind.OVERSIGHT, posts.AgencyKind.ENFORCEMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """
    An owner as a body tells it.

    :ivar person: the number of a person of the register, if she is one
    :ivar share_min, share_max: per cent, inclusive; both or none
    :ivar replaces: the record that this says anew
    """

    party: Party
    person: UUID | None = None
    name: str = ""
    stands: str = ""
    interest: str = ""
    share_min: Decimal | None = None
    share_max: Decimal | None = None
    since: date | None = None
    ended: date | None = None
    source: str = ""
    replaces: UUID | None = None


def statements_of(body_id: UUID) -> list[OwnerStatement]:
    """Return what a body tells today: of each record the latest statement, and none that has ended."""
    rows = OwnerStatement.objects.filter(body=body_id).select_related("person").order_by("at", "id")
    latest = {row.record: row for row in rows}
    return [row for row in latest.values() if row.ended is None]


@transaction.atomic
@audited("assemblies.tell-owner")
def tell_owner(*, body: Body, owner: Owner, act: Act) -> OwnerStatement:
    """
    Take down who owns, controls or finances a body, and check it at once against holders of posts of the State.

    :raises OwnerUnfit: if name, interest or source are missing, or the share is no range
    """
    LEAD.require(act.by, body)
    assert act.by.user is not None  # whoever leads signed in
    _check(body, owner)
    name = registry.name_of(owner.person) if owner.person else owner.name
    made = OwnerStatement.objects.create(
        record=owner.replaces or new_id(), body=body.id, party=owner.party, person_id=owner.person,
        name="" if owner.party is Party.NOBODY else " ".join(name.split()), stands=owner.stands,
        interest=owner.interest, share_min=owner.share_min, share_max=owner.share_max, since=owner.since,
        ended=owner.ended, source=owner.source.strip(), told_by=act.by.person or act.by.user, on=act.on, at=act.at,
    )  # fmt: skip
    told = Personal(of=owner.person, value={"interest": owner.interest}) if owner.person else None
    publish(OwnerTold(body=body.ref, statement=made.ref, party=owner.party.value, owner=told, on=act.on), act=act)
    _flag(body, made, act)
    return made


def _check(body: Body, owner: Owner) -> None:
    if not owner.source.strip():
        raise problems.OwnerUnfit(field="source", fault=_("say how it is known."))
    if owner.replaces and not OwnerStatement.objects.filter(body=body.id, record=owner.replaces).exists():
        raise problems.OwnerUnfit(field="replaces", fault=_("there is no such record."))
    if owner.party is Party.NOBODY:
        return
    if not owner.name.strip() and owner.person is None:
        raise problems.OwnerUnfit(field="name", fault=_("the name is missing."))
    if not owner.interest:
        raise problems.OwnerUnfit(field="interest", fault=_("say what the party has in it."))
    low, high = owner.share_min, owner.share_max
    if (low is None) != (high is None) or (low is not None and high is not None and not 0 <= low <= high <= 100):
        raise problems.OwnerUnfit(field="share_min", fault=_("a share goes from one figure to another, 0 to 100."))


def _flag(body: Body, statement: OwnerStatement, act: Act) -> int:
    """Ask the department about every official whom an owner may be; return how many are new."""
    if statement.party != Party.PERSON or statement.ended is not None:
        return 0
    new = 0
    for post, how in _officials_like(statement, act.on):
        flag, made = OwnerFlag.objects.get_or_create(
            statement=statement, post=post, defaults={"how": how, "on": act.on}
        )
        if made:
            new += 1
            event = OwnerFlagged(body=body.ref, statement=statement.ref, post=Ref("posts.post", post.id), how=flag.how)
            publish(event, act=act)
    return new


def _officials_like(statement: OwnerStatement, on: date) -> Iterator[tuple[posts.Post, str]]:
    current = Q(start__lte=on) & (Q(end__isnull=True) | Q(end__gt=on))
    rows = posts.Holding.objects.filter(current, post__agency_kind__in=OFFICIALS).select_related("post")
    users = {user.id: user for user in User.objects.filter(id__in=[row.user for row in rows])}
    for row in rows:
        user = users.get(row.user)
        if user is None:
            continue
        if statement.person_id is not None and user.person == statement.person_id:
            yield row.post, "person"
        elif alike(statement.name, user.display_name):
            yield row.post, "name"


def alike(one: str, other: str) -> bool:
    """
    Say whether two names may be one person's: each word of the shorter is in the longer, an initial for a word.

    Meant to ask too often rather than too seldom; a person answers.
    """
    few, many = sorted((_words(one), _words(other)), key=len)
    whole = any(len(word) > 1 and word in many for word in few)
    return whole and all(any(_stands_for(word, each) for each in many) for word in few)


def _words(name: str) -> list[str]:
    plain = re.sub(r"\(.*?\)|^.*?:", " ", name.casefold())
    return re.findall(r"[^\W\d_]+", plain)


def _stands_for(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other


@transaction.atomic
@audited("assemblies.check-owners")
def check_all(*, act: Act) -> int:
    """Check every statement that stands against those who hold posts today; return how many questions are new."""
    SETTLE_OWNER.require(act.by)
    new = 0
    for body_id in OwnerStatement.objects.values_list("body", flat=True).distinct().order_by("body"):
        body = body_with(body_id)
        new += sum(_flag(body, each, act) for each in statements_of(body_id))
    if not new:
        unchanged()
    return new


@transaction.atomic
@audited("assemblies.settle-owner")
def settle(*, flag: OwnerFlag, outcome: Settled, reasons: str, act: Act) -> OwnerSettlement:
    """
    Answer whether an official has to step aside.

    :raises AlreadySettled: if it was answered
    """
    SETTLE_OWNER.require(act.by, flag)
    assert act.by.user is not None  # whoever holds a post signed in
    if not reasons.strip():
        raise problems.OwnerUnfit(field="reasons", fault=_("say why."))
    try:
        with transaction.atomic():
            made = OwnerSettlement.objects.create(
                flag=flag, outcome=outcome, reasons=reasons.strip(), by=act.by.user, on=act.on
            )
    except IntegrityError as twice:
        raise problems.AlreadySettled() from twice
    body = body_with(flag.statement.body)
    publish(OwnerSettled(body=body.ref, statement=flag.statement.ref, outcome=outcome.value, on=act.on), act=act)
    return made
