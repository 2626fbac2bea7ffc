"""
The book of a body: what came in, what went out, what for. Each line is a posting of the ledger in double entry.

The balance is never stored: it is the sum of lines that nobody can change.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from outcrop.assemblies import problems
from outcrop.assemblies.bodies import Body, member_ids
from outcrop.assemblies.events import BookLineEntered
from outcrop.assemblies.locks import hold
from outcrop.assemblies.models import BookLine, Fund, Motion, MotionKind
from outcrop.assemblies.policies import LEAD
from outcrop.commons.documents.api import Document
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.templatetags.ui import money as shown
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref
from outcrop.ledger import api as ledger
from outcrop.registry import api as registry

LARGEST = 10**15
IN, OUT, SHARE = "income", "spent", "share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    A line as it is told.

    :ivar minor: above nothing in, below nothing out
    :ivar member: who is paid her share
    :ivar decided_by: the vote that the spending rests on
    """

    fund: Fund
    on: date
    minor: int
    purpose: str
    source: str = ""
    member: UUID | None = None
    document: Document | None = None
    decided_by: Motion | None = None


def balance(body_id: UUID, fund: Fund) -> Money:
    """Return what is in a fund: the sum of its lines."""
    total = BookLine.objects.filter(body=body_id, fund=fund).aggregate(all=Sum("minor"))["all"]
    return packs.money(int(total or 0))


def left_of(motion: Motion) -> Money:
    """Return what of a spending decision is not spent yet."""
    spent = motion.spent.aggregate(all=Sum("minor"))["all"] or 0
    taken_back = BookLine.objects.filter(corrects__decided_by=motion).aggregate(all=Sum("minor"))["all"] or 0
    return packs.money(int(motion.told["minor"]) + int(spent) + int(taken_back))


@transaction.atomic
@audited("assemblies.enter-line")
def enter_line(*, body: Body, told: Told, act: Act) -> BookLine:
    """
    Enter a line into the book of a body.

    :raises LineUnfit: if the day is to come, the amount is nothing, or the share is nobody's
    :raises TooLittleMoney: if more would go out than there is
    :raises NotDecided, DecisionSpent: if premium is spent without a vote, or beyond it
    """
    LEAD.require(act.by, body)
    hold(body.id)
    _check(body, told, act)
    if told.minor < 0:
        have = balance(body.id, told.fund)
        if have.minor + told.minor < 0:
            raise problems.TooLittleMoney(field="amount", left=shown(have))
    if told.fund is Fund.PREMIUM and told.minor < 0:
        _decided(body, told)
    return _write(body, told, None, act)


def _check(body: Body, told: Told, act: Act) -> None:
    if told.on > act.on:
        raise problems.LineUnfit(field="on", fault=_("its day has not come."))
    if not 0 < abs(told.minor) <= LARGEST:
        raise problems.LineUnfit(field="amount", fault=_("its amount is nothing, or too large."))
    if not told.purpose.strip():
        raise problems.LineUnfit(field="purpose", fault=_("it does not say what for."))
    if told.member is not None and (told.minor > 0 or told.member not in member_ids(body, told.on)):
        raise problems.LineUnfit(field="member", fault=_("a share is paid out, to a member of that day."))


def _decided(body: Body, told: Told) -> None:
    motion = told.decided_by
    if motion is None or motion.assembly.body != body.id or motion.kind != MotionKind.SPENDING:
        raise problems.NotDecided(field="decided_by")
    result = getattr(motion, "result", None)
    if result is None or not result.carried:
        raise problems.NotDecided(field="decided_by")
    left = left_of(motion)
    if left.minor + told.minor < 0:
        raise problems.DecisionSpent(field="amount", left=shown(left))


def _write(body: Body, told: Told, corrects: BookLine | None, act: Act) -> BookLine:
    line_id, by = new_id(), act.by.person or act.by.user
    assert by is not None  # whoever keeps the book signed in
    posting = _posting(body, told, Ref("assemblies.book-line", line_id), corrects, act)
    line = BookLine.objects.create(
        id=line_id, number=next_number(kind="BL", office=_office(body), year=act.on.year), body=body.id,
        fund=told.fund, on=told.on, minor=told.minor, purpose=told.purpose.strip(), source=told.source.strip(),
        member=told.member, document=told.document, decided_by=None if corrects else told.decided_by,
        corrects=corrects, posting=posting.id, told_by=by, at=act.at,
    )  # fmt: skip
    publish(
        BookLineEntered(
            body=body.ref, line=line.ref, number=line.number, fund=line.fund, posting=posting.ref,
            decided_by=line.decided_by.ref if line.decided_by else None,
            corrects=corrects.ref if corrects else None, on=line.on,
        ),
        act=act,
    )  # fmt: skip
    return line


def _office(body: Body) -> str:
    return body.address if body.federation else body.address.split("-")[1]


def _posting(body: Body, told: Told, source: Ref, corrects: BookLine | None, act: Act) -> ledger.Posting:
    other = SHARE if told.member else IN if (told.minor > 0) is (corrects is None) else OUT
    party = None
    if told.member:
        is_person = not body.federation or bool(registry.sexes_of([told.member]))
        party = Ref("registry.person" if is_person else "registry.enterprise", told.member)
    amount = packs.money(told.minor)
    lines = [
        ledger.Line(f"assemblies.{told.fund.value}", amount, body.ref),
        ledger.Line(f"assemblies.{told.fund.value}.{other}", -amount, party or body.ref),
    ]
    return ledger.post(kind="assemblies.book", lines=lines, source=source, on=told.on, act=act)


@transaction.atomic
@audited("assemblies.correct-line")
def correct_line(*, body: Body, line: BookLine, why: str, act: Act) -> BookLine:
    """
    Take a line back by a line of its own; the first stays, and what is right is entered anew.

    :raises AlreadyCorrected: if it was taken back before
    :raises TooLittleMoney: if what came in by it has been spent since
    """
    LEAD.require(act.by, body)
    hold(body.id)
    if line.corrects_id is not None or line.body != body.id:
        raise problems.AlreadyCorrected()
    have = balance(body.id, Fund(line.fund))
    if have.minor - line.minor < 0:
        raise problems.TooLittleMoney(left=shown(have))
    if not why.strip():
        raise problems.LineUnfit(field="why", fault=_("it does not say what for."))
    told = Told(fund=Fund(line.fund), on=act.on, minor=-line.minor, purpose=why, member=line.member)
    try:
        with transaction.atomic():
            return _write(body, told, line, act)
    except IntegrityError as twice:
        raise problems.AlreadyCorrected() from twice
