"""Corrections: some fields at once, those that say who she is through the office. What stood before stays."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices.api import send
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Personal
from outcrop.kernel.problems import InvalidInput
from outcrop.registry import names, selectors
from outcrop.registry.answers import Answers, checked
from outcrop.registry.events import CorrectionAnswered, FactCorrected
from outcrop.registry.events import CorrectionAsked as CorrectionWasAsked
from outcrop.registry.models import Correction, CorrectionAnswer, Person, RoleHeld
from outcrop.registry.policies import ANSWER_CORRECTION, RECEIVE
from outcrop.registry.problems import AlreadyAnswered, CorrectionAsked, NothingToCorrect, NotMendedHere, wrong
from outcrop.registry.record.facts import keep_fact
from outcrop.registry.record.holding import Mend, held
from outcrop.registry.record.sealing import seal, unseal
from outcrop.registry.section import section
from outcrop.registry.services.keeping import change_phone
from outcrop.registry.standing import acting_person

LONGEST_WORDS = 1000
NAME_PARTS = ("given_name", "family_name", "patronymic")

#: What a field says, as it is sealed and told: a name has its parts, roles are a list.
Value = dict[str, Any]


def value_of(person: Person, field: str) -> Value:
    """Return what a field that can be corrected says now."""
    if field == "name":
        return {part: getattr(person, part) for part in NAME_PARTS}
    if field == "roles":
        return {"roles": sorted(selectors.roles_of(person.id))}
    if field == "area":
        place = areas.at(person.area_path)
        return {"area": place.code if place else ""}
    if field == "phone":
        return {"phone": person.phone, "phone_shared": person.phone_shared}
    return {field: getattr(person, field)}


def _checked(person: Person, field: str, wished: Value, act: Act) -> None:
    """Look at a wished value with the rules of joining. :raises InvalidInput: naming every fault"""
    if set(wished) != set(value_of(person, field)) or (field == "language" and not wished["language"]):
        raise wrong(field, _("Write what it should say."))
    stands = {"given_name": person.given_name, "area": value_of(person, "area")["area"]}
    roles = tuple(value_of(person, "roles")["roles"])
    told = {**stands, "roles": roles, **wished}
    checked(Answers(**{**told, "roles": tuple(told["roles"])}), on=act.on)


def corrections_owed(post: UUID, on: date) -> tuple[int, int]:
    """Return how many corrections of records a post has to answer, and how many are past their day."""
    row = posts.get(post)
    if RECEIVE not in row.duties:
        return 0, 0
    found = Correction.objects.filter(areas.inside(row.area_path, field="person__area_path"), answer=None)
    return found.count(), found.filter(answer_due__lt=on).count()


@transaction.atomic
def correct(*, field: str, wished: Value, act: Act) -> None:
    """
    Correct a field at once: sex, language, reading, phone or work.

    :raises NotMendedHere: if it is not one of them
    :raises NothingToCorrect: if it says so already
    """
    person = Person.objects.select_for_update().get(id=acting_person(act.by, "registry.correct"))
    found = held(field)
    if found is None or found.mend is not Mend.AT_ONCE:
        raise NotMendedHere()
    _checked(person, field, wished, act)
    if field == "phone":
        change_phone(phone=wished["phone"], shared=wished["phone_shared"], act=act)
        return
    _changed(person, field, wished, act)


@audited("registry.correct")
def _changed(person: Person, field: str, wished: Value, act: Act, *, post: Any = None) -> None:
    before = value_of(person, field)
    after = {**wished, "roles": sorted(set(wished["roles"]))} if field == "roles" else wished
    if before == after:
        raise NothingToCorrect(field=field)
    _written(person, field, after, act)
    how = keep_fact(person, field, before=before, after=after, act=act, post=post)
    told = Personal(person.id, before), Personal(person.id, after)
    publish(FactCorrected(person=person.ref, field=field, how=how, before=told[0], after=told[1]), act=act)


def _written(person: Person, field: str, after: Value, act: Act) -> None:
    if field == "roles":
        RoleHeld.objects.filter(person=person, until=None).exclude(role__in=after["roles"]).update(until=act.on)
        kept = set(selectors.roles_of(person.id))
        RoleHeld.objects.bulk_create(
            RoleHeld(person=person, role=role, since=act.on) for role in after["roles"] if role not in kept
        )
        return
    if field == "area":
        place = areas.get(after["area"])
        assert place is not None  # _checked() saw to it
        after = {"area_path": place.path}
    for name, value in after.items():
        setattr(person, name, value)
    person.sort_key = names.sort_key(person.given_name, person.patronymic, person.family_name)
    person.save(update_fields=[*after, "sort_key"])


@transaction.atomic
@audited("registry.ask-correction")
def ask_correction(*, field: str, wished: Value, why: str, act: Act) -> Correction:
    """
    Ask the office to correct a name, a year of birth or a place.

    :raises NotMendedHere: if it is not one of them
    :raises CorrectionAsked: if she waits for an answer about it already
    """
    person = Person.objects.select_for_update().get(id=acting_person(act.by, "registry.correct"))
    found = held(field)
    if found is None or found.mend is not Mend.OFFICE:
        raise NotMendedHere()
    if not why.strip() or len(why) > LONGEST_WORDS:
        raise InvalidInput({"why": [_("Say in a few words why it is wrong; at most %(count)s signs.")
                                    % {"count": LONGEST_WORDS}]})  # fmt: skip
    _checked(person, field, wished, act)
    before = value_of(person, field)
    if before == wished:
        raise NothingToCorrect(field=field)
    waiting = Correction.objects.filter(person=person, field=field, answer=None).first()
    if waiting:
        raise CorrectionAsked(due=waiting.answer_due)
    due = act.on + timedelta(days=section().record.corrections.answer_days)
    made = Correction.objects.create(
        person=person,
        field=field,
        sealed=seal(person.id, {"before": before, "wished": wished, "why": why.strip()}),
        agent=act.by.person if act.by.mandate else None,
        at=act.at,
        on=act.on,
        answer_due=due,
    )
    publish(CorrectionWasAsked(person=person.ref, correction=made.ref, field=field, answer_due=due), act=act)
    return made


@transaction.atomic
@audited("registry.answer-correction")
def answer_correction(*, correction: Correction, accept: bool, reasons: str, act: Act) -> CorrectionAnswer:
    """
    Correct what a person asked to have corrected, or refuse. Both with reasons, which she reads.

    :raises AlreadyAnswered: if it was
    """
    ANSWER_CORRECTION.require(act.by, correction)
    person = Person.objects.select_for_update().get(id=correction.person_id)
    if CorrectionAnswer.objects.filter(correction=correction).exists():
        raise AlreadyAnswered()
    if not reasons.strip() or len(reasons) > LONGEST_WORDS:
        raise InvalidInput({"reasons": [_("Give your reasons: the person reads them. At most %(count)s signs.")
                                        % {"count": LONGEST_WORDS}]})  # fmt: skip
    post = act.by.posts_with(RECEIVE, person.area_path)[0]
    asked = unseal(person.id, correction.sealed)
    if accept:
        _changed(person, correction.field, asked["wished"], act, post=post.id)
    assert act.by.user is not None  # a post is held by somebody
    answer = CorrectionAnswer.objects.create(
        correction=correction,
        accepted=accept,
        sealed=seal(person.id, {"reasons": reasons.strip()}),
        post=post.id,
        user=act.by.user,
        at=act.at,
        on=act.on,
    )
    publish(
        CorrectionAnswered(person=person.ref, correction=correction.ref, field=correction.field, accepted=accept),
        act=act,
    )
    sentence = (
        gettext_noop("The office corrected your record as you asked.")
        if accept
        else gettext_noop("The office did not correct your record. Its reasons, and who helps next, stand there.")
    )
    send(to=person.id, kind="registry.correction", sentence=sentence, link="/people/me/record", act=act)
    return answer
