"""Keeping one's own record, and coming back after losing the code."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.accounts.api import User
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.notices.api import send
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Personal
from outcrop.registry import codes
from outcrop.registry.answers import phone_fault, tidy_phone
from outcrop.registry.events import CodeRenewed, PhoneChanged, RecordOpened
from outcrop.registry.models import Person
from outcrop.registry.policies import RECEIVE, SEE
from outcrop.registry.problems import wrong
from outcrop.registry.record.facts import keep_fact
from outcrop.registry.standing import acting_person

PROOFS = ("card", "known-in-person", "voucher")


@transaction.atomic
@audited("registry.change-phone")
def change_phone(*, phone: str, shared: bool, act: Act) -> Person:
    """
    Change the number by which a person is reached, and tell her that it changed.

    :raises InvalidInput: if it is no phone number
    """
    principal = acting_person(act.by, "registry.change-phone")
    if sentence := phone_fault(phone):
        raise wrong("phone", sentence)
    person = Person.objects.select_for_update().get(id=principal)
    before, after = person.phone, tidy_phone(phone)
    if (before, person.phone_shared) == (after, shared):
        unchanged()
        return person
    stood = {"phone": before, "phone_shared": person.phone_shared}
    keep_fact(person, "phone", before=stood, after={"phone": after, "phone_shared": shared}, act=act)
    person.phone, person.phone_shared = after, shared
    person.save(update_fields=["phone", "phone_shared"])
    publish(
        PhoneChanged(person=person.ref, before=Personal(person.id, before), after=Personal(person.id, after)), act=act
    )
    if before:
        send(
            to=person.id,
            kind="registry.phone-changed",
            sentence=gettext_noop(
                "Your phone number ending in %(old)s was replaced by one ending in %(new)s. "
                "If it was not you, go to the office."
            ),
            values={"old": before[-3:], "new": after[-3:] or "–"},
            link="/people/me",
            act=act,
        )
    return person


@transaction.atomic
@audited("registry.renew-code")
def renew_code(*, person: Person, how_proved: str, act: Act) -> str:
    """
    Give a person who proved who she is a new secret code, and return it; the old one ends.

    :param how_proved: one of ``PROOFS``
    :raises NotAllowed: if the actor's post does not receive people in her area
    """
    if not act.by.posts_with(RECEIVE, person.area_path):
        raise NotAllowed(reason=_("it is the duty of the office of that area."))
    if how_proved not in PROOFS:
        raise wrong("how_proved", _("Choose how the person proved who she is."))
    code = codes.code_for(act.submission)
    user = User.objects.select_for_update().get(person=person.id)
    user.set_password(code)
    user.save(update_fields=["password"])
    publish(CodeRenewed(person=person.ref, how_proved=how_proved), act=act)
    send(
        to=person.id,
        kind="registry.code",
        sentence=gettext_noop("The office gave you a new secret code. If you did not ask for it, go there at once."),
        act=act,
    )
    return code


@transaction.atomic
@audited("registry.open-record")
def open_record(*, person: Person, act: Act) -> None:
    """Note, for the person to see, that a post opens her record. :raises NotAllowed: if the post may not"""
    posts = act.by.posts_with(SEE, person.area_path) or act.by.posts_with(RECEIVE, person.area_path)
    if not posts:
        raise NotAllowed(reason=_("it is the duty of the office of that area."))
    publish(RecordOpened(person=person.ref, post=f"{posts[0].agency}/{posts[0].key}"), act=act)
