"""The cast: Testland, an enterprise with its leader, the offices of its district, and a partner."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.test import Client

from outcrop.cadastre.tests import world as ground
from outcrop.cadastre.tests.world import NOW, TODAY
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.pathway.filing.bringing import Brought
from outcrop.pathway.services import sync
from outcrop.registry import api as registry
from outcrop.registry.models import Enterprise, Person

PDF = Brought(b"%PDF-1.7\n% a list of names\n", "list.pdf", "application/pdf")
#: The institution and post of each of the cast.
CAST = {
    "officer": ("district-office@AMBER", "mining-officer"),
    "officer-clay": ("district-office@CLAY", "mining-officer"),
    "agent": ("federation", "extension-agent"),
    "department": ("department", "national-department"),
    "adviser": ("friends-of-testland", "adviser"),
    "clerk": ("buying-centre@AMBER", "clerk"),
    "police": ("police", "inspector"),
    "auditor": ("auditor", "auditor"),
    "price-desk": ("central-bank", "price-desk"),
}


def build() -> None:
    """Take the pack over."""
    ground.build()
    sync(packs.current())


def holder(key: str, *, on: date = TODAY) -> Actor:
    """Return a user who holds a post of the cast, as an actor of a day."""
    agency, post = CAST[key]
    user, made = User.objects.get_or_create(username=f"post-{key}", defaults={"display_name": key})
    if made:
        posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id, start=date(2020, 1, 1))
    return actor_for(user, on=on)


def act_of(actor: Actor, *, on: date = TODAY) -> Act:
    """Return an act on a day."""
    at = datetime(on.year, on.month, on.day, 7, tzinfo=UTC)
    return Act(by=actor, at=at, on=on, submission=new_id())


def as_post(key: str, *, on: date = TODAY) -> Act:
    """Return an act of somebody of the cast on a day."""
    return act_of(holder(key, on=on), on=on)


def enterprise(name: str = "Amber Hill", *, area: str = "tl.north.amber") -> Enterprise:
    """Return an enterprise of three."""
    made = ground.enterprise(name)
    if made.area_path != area:
        Enterprise.objects.filter(id=made.id).update(area_path=area)
        made.area_path = area
    return made


def view_of(made: Enterprise) -> registry.EnterpriseView:
    """Return an enterprise as others see it."""
    return registry.enterprise(made.id)


def person_actor(person: Person, *, on: date = TODAY) -> Actor:
    """Return a person with an account, as an actor."""
    user, _ = User.objects.get_or_create(username=f"p{person.id}"[:60], defaults={"person": person.id})
    return actor_for(user, on=on)


def leader(made: Enterprise, *, on: date = TODAY) -> Act:
    """Return an act of the leader of an enterprise."""
    return act_of(person_actor(made.founder, on=on), on=on)


def browser(actor: Actor) -> Client:
    """Return a browser in which somebody signed in."""
    client = Client()
    client.force_login(User.objects.get(id=actor.user))
    return client


def sheet(**values: Any) -> dict[str, Any]:
    """What a form sends."""
    return {"submission": str(new_id()), **values}


def text(answer: Any) -> str:
    """The page's main part without tags, as it is read."""
    main = answer.content.decode().split("<main")[1].split("</main")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def later(act: Act, days: int) -> Act:
    """Return the same actor's act so many days later."""
    return replace(act, at=act.at + timedelta(days=days), on=act.on + timedelta(days=days), submission=new_id())


__all__ = ["NOW", "PDF", "TODAY"]
