"""People of two districts who propose, and offices that answer; no other room has done anything yet."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.posts import api as posts
from outcrop.forum.forums import forum_at
from outcrop.forum.models import Proposal
from outcrop.forum.services.proposing import Told, propose
from outcrop.forum.services.supporting import support, tally_day
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.registry.answers import Answers, CardShown
from outcrop.registry.models import Person
from outcrop.registry.services.joining import join
from tests import world as testland
from tests.world import World

NAMES = ("Aba", "Bela", "Cila", "Dora", "Edo", "Fina", "Gita", "Hana", "Ira", "Jona", "Kala", "Lido")
OFFICES = {
    "governor": ("district-office@AMBER", "governor"),
    "officer": ("district-office@AMBER", "mining-officer"),
    "assembly": ("district-assembly@AMBER", "assembly"),
    "department": ("department", "national-department"),
    "ombudsperson": ("ombuds-office", "ombudsperson"),
    "governor-of-clay": ("district-office@CLAY", "governor"),
    "police": ("police", "inspector"),
    "adviser": ("hope-fund", "adviser"),
}


@dataclass
class Hall:
    """Where people speak: members of the first district, one of another, and those who hold posts."""

    world: World
    people: list[Person]
    stranger: Person
    offices: dict[str, User]

    def act(self, who: int | str, *, days: int = 0) -> Act:
        """Return an act of a member by her place, or of an office by its key, so many days from now."""
        base = self.world.act(days=-days)
        user = self.offices[who] if isinstance(who, str) else self.user(who)
        return Act(by=actor_for(user, on=base.on), at=base.at, on=base.on, submission=new_id())

    def user(self, who: int) -> User:
        """Return the account of a member; the one of another district is -1."""
        person = self.stranger if who == -1 else self.people[who]
        return User.objects.get(person=person.id)

    def proposed(self, who: int = 0, *, forum: str = "AMBER", days: int = 0, **more: Any) -> Proposal:
        """Return a proposal that a member made."""
        told = Told(
            forum=forum_at(forum), title="A pump", asked="Put up a pump.", why="We carry water for hours.", **more
        )
        return propose(told=told, act=self.act(who, days=days))

    def supported(self, proposal: Proposal, *people: int, days: int = 0) -> None:
        """Let members support it."""
        for who in people:
            support(proposal=proposal, act=self.act(who, days=days))

    def morning(self, days: int = 1) -> None:
        """Let a day begin."""
        base = self.world.act(days=-days)
        tally_day(act=Act(by=Actor.machine("forum"), at=base.at, on=base.on, submission=new_id()))

    def browser(self, who: int | str) -> Client:
        """Return a browser in which somebody has signed in."""
        client = Client()
        client.force_login(self.offices[who] if isinstance(who, str) else self.user(who))
        return client

    def vacate(self, office: str) -> None:
        """Let nobody hold a post any more."""
        posts.Holding.objects.filter(user=self.offices[office].id).delete()


def hall(members: int = 6) -> Hall:
    """Take Testland's pack over, let people join, and appoint offices."""
    testland.take_pack_over()
    world = World()
    base = world.act(days=10)
    joined = []
    for place, name in enumerate((*NAMES[:members], "Petro")):
        card = CardShown(kind="citizen", number=f"ZZ{30_000_000 + place}")
        area = "CLAY" if name == "Petro" else "AMBER"
        told = Answers(given_name=name, area=area, roles=("digger",), birth_year=1990, sex="woman", card=card)
        by = Act(by=Actor.nobody(), at=base.at, on=base.on, submission=new_id())
        joined.append(join(answers=told, act=by).person)
    offices = {}
    for key, (agency, post) in OFFICES.items():
        user = User.objects.create_user(f"office-{key}", display_name=key)
        posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id,
                      start=base.on - timedelta(days=400))  # fmt: skip
        offices[key] = user
    return Hall(world, joined[:-1], joined[-1], offices)
