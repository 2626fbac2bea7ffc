"""Sample people of the pack, entered through the same services as everybody else, each by her own word."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor, HeldPost
from outcrop.kernel.strictyaml import read_yaml
from outcrop.registry.answers import Answers, CardShown
from outcrop.registry.models import Enterprise, Person, Site
from outcrop.registry.policies import FIND_PERSON
from outcrop.registry.record.consents import consent
from outcrop.registry.record.middleware import keep
from outcrop.registry.record.noting import RECORD, looking, note
from outcrop.registry.section import section
from outcrop.registry.services.enterprises import confirm_membership, found_enterprise, invite
from outcrop.registry.services.joining import MandateAsked, join, join_at_office, join_through_agent
from outcrop.registry.services.sites import report_site

SAMPLE = "sample-"
INVITED_DAYS_AGO = 12


def load(*, act: Act) -> None:
    """Enter the people, enterprises and sites of ``seeds/people.yaml``."""
    file: Path = packs.current().root / "seeds" / "people.yaml"
    if not file.exists() or Person.objects.filter(is_sample=True).exists():
        return
    told: dict[str, list[dict[str, Any]]] = read_yaml(file.read_text(encoding="utf-8"))
    people: dict[str, Person] = {}
    # Whoever is entered by an agent comes after the agent and the witnesses.
    for row in sorted(told.get("persons", ()), key=lambda row: "agent" in row):
        people[row["key"]] = _person(row, people, _before(act, row["days_ago"]))
    for row in told.get("enterprises", ()):
        _enterprise(row, people, act)
    for row in told.get("sites", ()):
        _site(row, act)
    for row in told.get("readings", ()):
        _reading(people[row["person"]], row["area"], _before(act, row["days_ago"]))
    for row in told.get("consents", ()):
        her = _as(people[row["person"]], _before(act, row["days_ago"]))
        consent(purpose=row["purpose"], yes=True, act=her)


def _before(act: Act, days: int) -> Act:
    past = timedelta(days=days)
    return replace(act, by=Actor.nobody(act.by.language), at=act.at - past, on=act.on - past, submission=None)


def _person(row: dict[str, Any], people: dict[str, Person], act: Act) -> Person:
    card = (
        CardShown(kind=section().cards[0].key, number=row["card"], seen=row.get("seen", False))
        if "card" in row
        else None
    )
    answers = Answers(
        given_name=row["given"],
        family_name=row.get("family", ""),
        patronymic=row.get("patronymic", ""),
        area=row["area"],
        roles=tuple(row["roles"]),
        sex=row["sex"],
        birth_year=row["born"],
        reads=row.get("reads", "yes"),
        phone=row.get("phone", ""),
        phone_shared=row.get("shared", False),
        language=packs.current().country.languages[-1],
        card=card,
    )
    if row.get("seen"):
        joined = join_at_office(answers=answers, act=replace(act, by=_sample_officer(row["area"], act)))
    elif "agent" in row:
        witnesses = tuple(people[key].number for key in row["witnesses"])
        mandate = MandateAsked(how_given="two-witnesses", witnesses=witnesses)
        joined = join_through_agent(answers=answers, mandate=mandate, act=_as(people[row["agent"]], act))
    else:
        joined = join(answers=answers, act=act)
    Person.objects.filter(id=joined.person.id).update(is_sample=True)
    name = " ".join(filter(None, (row.get("patronymic"), row["given"], row.get("family"))))
    User.objects.filter(id=joined.user.id).update(username=SAMPLE + row["key"], display_name=name, is_sample=True)
    if held := row.get("holds"):
        post = posts.Post.objects.get(agency_id=held["agency"], key=held["post"])
        posts.appoint(post=post, user=joined.user.id, start=act.on)
    return Person.objects.get(id=joined.person.id)


def _sample_officer(area: str, act: Act) -> Actor:
    # Appointed on the day of the demonstration, and here for every office: the past acts of the samples are hers.
    user = User.objects.get(username=SAMPLE + "officer")
    place = areas.get(area)
    assert place is not None
    post = posts.post_for(duty="registry.receive", area_path=place.path)
    assert post is not None
    held = HeldPost(post.id, post.key, post.agency_id, post.agency_kind, post.area_path, frozenset(post.duties))
    return replace(actor_for(user, on=act.on), posts=(held,))


def _as(person: Person, act: Act) -> Act:
    return replace(act, by=actor_for(User.objects.get(person=person.id), on=act.on))


def _enterprise(row: dict[str, Any], people: dict[str, Person], today: Act) -> None:
    act = _before(today, row["days_ago"])
    leader = people[row["leader"]]
    made = found_enterprise(
        name=row["name"], form=row["form"], area=row["area"], mineral=row.get("mineral", ""), act=_as(leader, act)
    )
    for key in row["members"]:
        asked = invite(enterprise=made, number=people[key].number, act=_as(leader, act))
        confirm_membership(membership=asked, act=_as(people[key], act))
    for key in row.get("invited", ()):
        # Of late, and not answered yet: whoever is asked may have come long after the enterprise began.
        invite(enterprise=made, number=people[key].number, act=_as(leader, _before(today, INVITED_DAYS_AGO)))
    Enterprise.objects.filter(id=made.id).update(is_sample=True)


def _reading(person: Person, area: str, act: Act) -> None:
    with looking() as looked:
        note(person.id, RECORD)
    keep(looked, act=replace(act, by=_sample_officer(area, act)), policy=FIND_PERSON)


def _site(row: dict[str, Any], act: Act) -> None:
    known_since = act.on - timedelta(days=row["known_days_ago"])
    site = report_site(
        name=row["name"],
        lon=row["lon"],
        lat=row["lat"],
        known_since=known_since,
        minerals=tuple(row["minerals"]),
        activities=tuple(row["activities"]),
        act=replace(act, by=Actor.machine("samples")),
    )
    Site.objects.filter(id=site.id).update(is_sample=True)
