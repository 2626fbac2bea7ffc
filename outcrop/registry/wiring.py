"""Where the registry plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.accounts.api import plug_capacity
from outcrop.commons.packs.api import plug_section
from outcrop.commons.ui.api import Place, plug_place, plug_who
from outcrop.kernel.acts import Actor
from outcrop.registry.policies import ANSWER_CORRECTION, ANSWER_DEMAND, HELP, RECEIVE, SEE, SITES, VOUCH
from outcrop.registry.section import RegistrySection, cross_check
from outcrop.registry.selectors import capacities
from outcrop.registry.todo import count_of
from outcrop.registry.who import who_is_here


def _nobody(actor: Actor) -> bool:
    return not actor.known


def _person(actor: Actor) -> bool:
    return actor.principal is not None


def _acts_for_others(actor: Actor) -> bool:
    return actor.mandate is not None or (actor.person is not None and bool(actor.posts))


def _vouches_for_others(actor: Actor) -> bool:
    return bool(actor.posts_with(VOUCH)) and actor.person is None


plug_section("registry", file="registry.yaml", model=RegistrySection, cross_check=cross_check)
plug_capacity(capacities)
plug_who(who_is_here)
plug_place(Place(label=_("Join"), view="registry:join", order=10, seen_by=_nobody))
plug_place(Place(label=_("Sign in"), view="registry:sign-in", order=90, seen_by=_nobody))
plug_place(
    Place(
        label=_("Sites"),
        view="registry:sites",
        order=62,
        seen_by=lambda actor: actor.holds_any({SITES, SEE}),
        says=_("Read what was found where people work, and when."),
    )
)
plug_place(Place(label=_("My record"), view="registry:me", order=60, seen_by=_person, count=count_of))
plug_place(
    Place(
        label=_("Join a person"),
        view="registry:join-for",
        order=22,
        seen_by=lambda actor: actor.holds_any({RECEIVE, HELP}),
        says=_("Enter somebody who came to you, with her own words and her own yes."),
    )
)
plug_place(
    Place(
        label=_("Vouching"),
        view="registry:vouches",
        order=45,
        seen_by=_vouches_for_others,
        count=count_of,
        says=_("Say who is known here to do this work, for people who have no card."),
    )
)
plug_place(
    Place(
        label=_("Act for somebody"),
        view="registry:acting",
        order=66,
        foot=True,
        seen_by=_acts_for_others,
        says=_("Choose one of the people who gave you a mandate. Her name then stands on every page."),
    )
)
plug_place(
    Place(
        label=_("Corrections"),
        view="registry:corrections",
        order=24,
        seen_by=lambda actor: ANSWER_CORRECTION.verdict(actor).allowed,
        says=_("Answer what people asked to have corrected in their record, with reasons."),
    )
)
plug_place(
    Place(
        label=_("Demands under law"),
        view="registry:demands",
        order=78,
        seen_by=lambda actor: ANSWER_DEMAND.verdict(actor).allowed,
        says=_("Write down who demanded a record by which article, and give no more than the law opens."),
    )
)
