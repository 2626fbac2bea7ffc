"""For whom somebody acts, and whether her identity and her mandate reach so far."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.problems import Door
from outcrop.registry.models import Person
from outcrop.registry.problems import IdentityTooLow, MandateDoesNotCover, NotAPerson, NotUnderMandate
from outcrop.registry.section import section


def acting_person(actor: Actor, verb: str) -> UUID:
    """
    Return the person whose act it is: the actor herself, or the principal if the mandate names the verb.

    :raises NotAPerson: if the actor is no person of the register
    :raises MandateDoesNotCover: if she acts for another and the mandate does not name the verb
    """
    if actor.mandate and verb not in actor.mandate.verbs:
        raise MandateDoesNotCover(number=actor.mandate.number)
    if actor.principal is None:
        raise NotAPerson(next_door=Door(_("Join"), reverse("registry:join")))
    return actor.principal


def in_person(act: Act) -> UUID:
    """Return the actor's own person. :raises NotUnderMandate: if she acts for another"""
    if act.by.mandate:
        raise NotUnderMandate(next_door=Door(_("Choose for whom you act"), reverse("registry:acting")))
    if act.by.person is None:
        raise NotAPerson(next_door=Door(_("Join"), reverse("registry:join")))
    return act.by.person


def identity_opens(person: Person, verb: str) -> bool:
    """Say whether a person's level of identity opens a verb."""
    return verb in section().opens(person.identity_level)


def require_identity(person: Person, verb: str) -> None:
    """:raises IdentityTooLow: if the level does not open the verb, naming who can raise it"""
    if identity_opens(person, verb):
        return
    told, language = section(), get_language() or "en"
    need = told.lowest_opening(verb)
    helpers = [way.label.into(language, "en") for way in told.vouching]
    raise IdentityTooLow(
        have=told.level(person.identity_level).label.into(language, "en"),
        need=need.label.into(language, "en") if need else _("none that this country knows"),
        next_door=Door(
            _("Ask people who know you to vouch for you"), reverse("registry:ask-vouch"), "; ".join(helpers)
        ),
    )
