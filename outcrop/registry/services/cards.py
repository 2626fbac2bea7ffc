"""Cards: told by their holder, seen by a post."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices.api import send
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Personal
from outcrop.kernel.problems import Door
from outcrop.registry.answers import CardShown, card_fault
from outcrop.registry.cards import keyed_hash, last_signs
from outcrop.registry.events import CardSeen, CardStruck
from outcrop.registry.models import IdentityEvidence, Person
from outcrop.registry.policies import RECEIVE
from outcrop.registry.problems import CardAlreadyKnown, wrong
from outcrop.registry.services.identity import settle_identity


def keep_card(*, person: Person, card: CardShown, act: Act) -> None:
    """
    Keep the evidence of a card, inside the act of joining.

    :raises CardAlreadyKnown: if the card is another's; nothing is said of whose
    """
    if card.seen:
        _keep_seen(person, card, _receiving_post(person, act), act)
    else:
        with _one_holder():
            IdentityEvidence.objects.create(
                person=person,
                card=card.kind,
                number_hash=keyed_hash(card.kind, card.number),
                last_signs=last_signs(card.number),
                told_on=act.on,
            )
    settle_identity(person, act)


@transaction.atomic
@audited("registry.see-card")
def see_card(*, person: Person, card: CardShown, act: Act) -> None:
    """
    Record that a post looked at a person's card.

    Somebody else who had only told this number, and shown it to nobody, loses it: the card is in this person's hand.

    :raises NotAllowed: if the actor's post does not receive people in the person's area
    :raises CardAlreadyKnown: if another person's card of this number was seen before
    """
    if sentence := card_fault(card):
        raise wrong("card_number", sentence)
    person = Person.objects.select_for_update().get(id=person.id)
    _keep_seen(person, card, _receiving_post(person, act), act)
    settle_identity(person, act)


def _receiving_post(person: Person, act: Act) -> UUID:
    posts = act.by.posts_with(RECEIVE, person.area_path)
    if not posts:
        raise NotAllowed(reason=_("it is the duty of the office of that area."))
    return posts[0].id


def _keep_seen(person: Person, card: CardShown, post: UUID, act: Act) -> None:
    digest = keyed_hash(card.kind, card.number)
    live = IdentityEvidence.objects.select_for_update().exclude(state=IdentityEvidence.STRUCK)
    known = live.filter(card=card.kind, number_hash=digest).first()
    if known and known.person_id != person.id:
        _strike(known, act)
        known = None
    with _one_holder():
        row = known or IdentityEvidence(
            person=person, card=card.kind, number_hash=digest, last_signs=last_signs(card.number), told_on=act.on
        )
        row.state, row.seen_on, row.seen_by_post = IdentityEvidence.SEEN, act.on, post
        row.save()
    publish(CardSeen(person=person.ref, card=card.kind, number=Personal(person.id, digest), post=post), act=act)


def _strike(known: IdentityEvidence, act: Act) -> None:
    if known.state == IdentityEvidence.SEEN:
        raise CardAlreadyKnown(field="card_number")
    IdentityEvidence.objects.filter(id=known.id).update(state=IdentityEvidence.STRUCK)
    other = Person.objects.select_for_update().get(id=known.person_id)
    publish(CardStruck(person=other.ref, card=known.card), act=act)
    settle_identity(other, act)
    send(
        to=other.id,
        kind="registry.card",
        sentence=gettext_noop("The card number that you told was struck out. Please show your card at the office."),
        act=act,
    )


@contextmanager
def _one_holder() -> Iterator[None]:
    """Turn the database's refusal of a second holder into a problem that tells nothing about the first."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as refusal:
        door = Door(_("Join without a card"), reverse("registry:join"), _("the office of your district"))
        raise CardAlreadyKnown(field="card_number", next_door=door) from refusal
