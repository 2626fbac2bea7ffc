"""The cast of these tests: an enterprise in the Amber Hills, a site beside it, and the posts that look after them."""

import io
import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from PIL import Image
from shapely import Point

from outcrop.assurance.models import Finding, Inspection, Subject
from outcrop.assurance.services.inspecting import Answer, record_inspection
from outcrop.assurance.subjects import for_enterprise
from outcrop.cadastre.tests import world as ground
from outcrop.cadastre.tests.world import NOW, TODAY
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.registry import api as registry
from outcrop.registry.models import Enterprise, Person, Site

AMBER = "tl.north.amber"
CHILD, GUARDS = ("oecd-annex-ii", "worst-child-labour"), ("oecd-annex-ii", "security-forces")
SHAFTS = ("testland-law", "art-33")


def holder(agency: str, post: str) -> Actor:
    """Return a user who holds a post, as an actor."""
    user = User.objects.create_user(f"holder-{new_id()}", display_name=post)
    posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id, start=date(2026, 1, 1))
    return actor_for(user, on=TODAY)


def inspector() -> Actor:
    """Return an inspector of the whole country."""
    return holder("mines-inspectorate", "mine-inspector")


def governor() -> Actor:
    """Return the governor of the Amber Hills, who decides on measures and statuses there."""
    return holder("district-office@AMBER", "governor")


def officer() -> Actor:
    """Return the mining officer of the Amber Hills."""
    return holder("district-office@AMBER", "mining-officer")


def department() -> Actor:
    """Return the national department, which plans."""
    return holder("department", "national-department")


def clerk() -> Actor:
    """Return the clerk of a buying centre: a buyer."""
    return holder("buying-centre@AMBER", "clerk")


def act_of(actor: Actor, *, days: int = 0) -> Act:
    """Return an act so many days from today."""
    at = NOW + timedelta(days=days)
    return Act(by=actor, at=at, on=at.date(), submission=new_id())


def enterprise(name: str = "Amber Hill") -> tuple[Enterprise, Subject]:
    """Return an enterprise of three without a right, and the subject that it is."""
    made = ground.enterprise(name)
    return made, for_enterprise(registry.enterprise(made.id), on=TODAY)


def leader_of(made: Enterprise) -> Actor:
    """Return the leader of an enterprise, who has an account."""
    person = Person.objects.get(id=made.founder_id)
    user, _new = User.objects.get_or_create(username=person.number, defaults={"person": person.id})
    return actor_for(user, on=TODAY)


def site(name: str = "Old washing place", lon: float = 20.42, lat: float = 1.46, area: str = AMBER) -> Site:
    """Return a site where people work without any right."""
    place = Point(lon, lat)
    return Site.objects.create(name=name, place=place, box=place, area_path=area, known_since=TODAY, reported_at=NOW)


def found(what: tuple[str, str], outcome: str = "fail", **told: Any) -> Answer:
    """Return what an inspector found of a requirement."""
    return Answer(standard=what[0], requirement=what[1], outcome=outcome, **told)


def inspected(subject: Subject, *answers: Answer, actor: Actor | None = None, days: int = 0) -> Inspection:
    """Have a subject inspected."""
    return record_inspection(subject=subject, answers=list(answers), act=act_of(actor or inspector(), days=days))


def child_finding(subject: Subject, *, actor: Actor | None = None) -> Finding:
    """Have a child found at harmful work."""
    answer = found(CHILD, note="somebody carries ore from the shaft", age_band="15-to-17")
    return inspected(subject, answer, actor=actor).findings.get()


def photo(**how: Any) -> bytes:
    """Return a picture with a place, a name and something behind its end hidden in it."""
    made = Image.new("RGB", (64, 48), (120, 80, 40))
    exif = Image.Exif()
    exif[0x013B] = "Hidden Name"
    exif.get_ifd(0x8825)[2] = (1.0, 30.0, 0.0)
    written = io.BytesIO()
    made.save(written, format="JPEG", exif=exif, **how)
    return written.getvalue() + b"HIDDEN TRAILER"


def sheet(**values: Any) -> dict[str, Any]:
    """Return what a form sends."""
    return {"submission": str(new_id()), **values}


def day(prefix: str, on: date) -> dict[str, str]:
    """Return a day as the three small fields send it."""
    return {f"{prefix}_day": str(on.day), f"{prefix}_month": str(on.month), f"{prefix}_year": str(on.year)}


def text(answer: Any) -> str:
    """Return the page's main part without tags, as it is read."""
    main = answer.content.decode().split("<main")[1].split("</main")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def later(clock: datetime, days: int) -> datetime:
    """Return an instant so many days later."""
    return clock + timedelta(days=days)


def elsewhere(actor: Actor, area: str) -> Actor:
    """Return the same actor with posts that serve another area only."""
    return replace(actor, posts=tuple(replace(post, area=area) for post in actor.posts))
