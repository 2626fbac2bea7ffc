"""Vouching: others confirm who a person is, each herself."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.accounts.api import mandates_of
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.notices.api import send
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.registry import names, selectors
from outcrop.registry.answers import VouchingAsked
from outcrop.registry.events import VouchAnswered, VouchAsked
from outcrop.registry.models import Person, Vouch
from outcrop.registry.policies import VOUCH
from outcrop.registry.problems import (
    AlreadyAnswered,
    NobodyVouchesHere,
    NotUnderMandate,
    SameVoucherTwice,
    SelfVouch,
    UnknownPersonNumber,
    VoucherNotIndependent,
    VouchersNeeded,
    wrong,
)
from outcrop.registry.section import VouchingWay, section
from outcrop.registry.services.identity import settle_identity
from outcrop.registry.standing import acting_person, require_identity

VOUCH_FOR_OTHERS = "registry.vouch"


@transaction.atomic
@audited("registry.ask-vouch")
def ask_vouch(*, way: str, numbers: tuple[str, ...] = (), act: Act) -> list[Vouch]:
    """
    Ask others to confirm who one is.

    :param way: a way of the pack
    :param numbers: persons' numbers, for a way by members
    :raises SelfVouch: if one of them is the person herself
    :raises NobodyVouchesHere: if no post of the area answers for this way
    """
    person = selectors.person_row(acting_person(act.by, "registry.ask-vouch"))
    return ask_others(person, VouchingAsked(way=way, numbers=numbers), act)


def ask_others(person: Person, asked: VouchingAsked, act: Act) -> list[Vouch]:
    """Ask others to confirm who a person is, inside the act of joining or of asking."""
    way = section().vouching_way(asked.way)
    if way is None:
        raise wrong("way", _("Choose who shall vouch."))
    if way.by == "post":
        whom: list[tuple[Person | None, UUID | None]] = [(None, vouching_post(way, person.area_path))]
    else:
        whom = [(voucher, None) for voucher in _vouchers(person, way, asked.numbers)]
    made = [_asked(person, way.key, voucher, post, act) for voucher, post in whom]
    if not any(fresh for _vouch, fresh in made):
        unchanged()
    return [vouch for vouch, _fresh in made]


def vouching_post(way: VouchingWay, area_path: str) -> UUID:
    """Return the most local post that vouches in this way. :raises NobodyVouchesHere: if there is none"""
    serving = [
        post
        for post in posts.posts_with(VOUCH)
        if (not way.agency_kind or post.agency_kind == way.agency_kind)
        and (post.area_path == "" or f"{area_path}.".startswith(post.area_path + "."))
    ]
    if not serving:
        raise NobodyVouchesHere()
    return max(serving, key=lambda post: len(post.area_path)).id


def _vouchers(person: Person, way: VouchingWay, numbers: tuple[str, ...]) -> list[Person]:
    found: dict[UUID, Person] = {}
    for number in filter(None, (number.strip() for number in numbers)):
        voucher = selectors.person_numbered(number)
        if voucher is None:
            raise UnknownPersonNumber(number=number, field="numbers")
        if voucher.id == person.id:
            raise SelfVouch(field="numbers")
        if voucher.id in found:
            raise SameVoucherTwice(count=way.count, field="numbers")
        found[voucher.id] = voucher
    already = (
        Vouch.objects.filter(person=person, way=way.key)
        .exclude(state=Vouch.DECLINED)
        .exclude(voucher__in=found)
        .count()
    )
    if not found or len(found) + already < way.count:
        raise VouchersNeeded(count=way.count, field="numbers")
    return list(found.values())


def _asked(person: Person, way: str, voucher: Person | None, post: UUID | None, act: Act) -> tuple[Vouch, bool]:
    vouch, fresh = Vouch.objects.get_or_create(
        person=person, voucher=voucher, post=post, defaults={"way": way, "asked_at": act.at}
    )
    if fresh:
        publish(VouchAsked(person=person.ref, vouch=_ref(vouch), way=way), act=act)
    if fresh and voucher:
        send(
            to=voucher.id,
            kind="registry.vouch",
            sentence=gettext_noop("%(name)s asks you to confirm that you know who she or he is."),
            values={"name": names.said(person)},
            link="/vouches",
            act=act,
        )
    return vouch, fresh


@transaction.atomic
@audited("registry.answer-vouch")
def answer_vouch(*, vouch: Vouch, confirm: bool, act: Act) -> Vouch:
    """
    Confirm, or decline to confirm, who a person is. Only the member or post that was asked can, never an agent.

    :raises VoucherNotIndependent: if whoever answers entered the person or acts for her
    :raises AlreadyAnswered: if it was
    """
    if act.by.mandate:
        raise NotUnderMandate()
    person = Person.objects.select_for_update().get(id=vouch.person_id)
    vouch = Vouch.objects.select_for_update().get(id=vouch.id)
    _require_asked(vouch, act)
    if vouch.state != Vouch.ASKED:
        raise AlreadyAnswered()
    if confirm:
        _require_independent(person, act)
        if vouch.voucher_id:
            require_identity(selectors.person_row(vouch.voucher_id), VOUCH_FOR_OTHERS)
    vouch.state, vouch.answered_at = Vouch.CONFIRMED if confirm else Vouch.DECLINED, act.at
    vouch.save(update_fields=["state", "answered_at"])
    publish(VouchAnswered(person=person.ref, vouch=_ref(vouch), way=vouch.way, confirmed=confirm), act=act)
    settle_identity(person, act)
    send(to=person.id, kind="registry.vouch-answered", sentence=_answer(confirm), link="/people/me", act=act)
    return vouch


def _answer(confirm: bool) -> str:
    if confirm:
        return gettext_noop("Somebody you asked confirmed who you are.")
    return gettext_noop("Somebody you asked could not confirm who you are. You can ask another person or a post.")


def _require_asked(vouch: Vouch, act: Act) -> None:
    by_member = vouch.voucher_id is not None and vouch.voucher_id == act.by.person
    by_post = vouch.post is not None and vouch.post in [post.id for post in act.by.posts_with(VOUCH)]
    if not (by_member or by_post):
        if vouch.person_id == act.by.person:
            raise SelfVouch()
        raise NotAllowed(reason=_("only the person or the post that was asked can answer."))


def _require_independent(person: Person, act: Act) -> None:
    voucher = act.by.person
    entered = person.joined_by is not None and person.joined_by in (voucher, act.by.user)
    acts_for_her = voucher is not None and any(m.principal == person.id for m in mandates_of(voucher, on=act.on))
    if entered or acts_for_her:
        raise VoucherNotIndependent()


def _ref(vouch: Vouch) -> Ref:
    return Ref("registry.vouch", vouch.id)
