"""An enterprise of twelve that votes, and Testland around it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.test import Client

from outcrop.assemblies import calling, counting, voting
from outcrop.assemblies.bodies import Body, body_at
from outcrop.assemblies.models import Assembly, Motion, MotionKind
from outcrop.commons.accounts.api import User, actor_for
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.numbers import compose
from outcrop.registry.answers import Answers, CardShown
from outcrop.registry.models import Person
from outcrop.registry.services.enterprises import confirm_membership, found_enterprise, invite
from outcrop.registry.services.joining import join
from tests import world as testland
from tests.world import World

NAMES = ("Aba", "Bela", "Cila", "Dora", "Edo", "Fina", "Gita", "Hana", "Ira", "Jona", "Kala", "Lido")


@dataclass
class Hill:
    """The enterprise: its leader is the first of its people."""

    world: World
    people: list[Person]
    body: Body

    @property
    def today(self) -> date:
        return self.world.act().on

    def act(self, who: int, *, days: int = 0, mandate: Any = None) -> Act:
        """Return an act of a member, so many days from now."""
        base = self.world.act(days=-days)
        user = User.objects.get(person=self.people[who].id)
        return Act(by=actor_for(user, on=base.on, mandate=mandate), at=base.at, on=base.on, submission=new_id())

    def called(self, kind: MotionKind = MotionKind.DECISION, *, secret: bool = True, **told: Any) -> Motion:
        """Return a motion of an assembly that the leader calls; its vote opens in three days."""
        agenda = [calling.Agenda(kind, "Shall we buy a pump?", secret, told)]
        on = self.today + timedelta(days=3)
        made = calling.call_assembly(body=self.body, on=on, purpose="Water", agenda=agenda, act=self.act(0))
        return first_motion(made)

    def votes(self, motion: Motion, choices: str) -> dict[int, str]:
        """Let members vote in turn, ``y``, ``n``, ``a`` or ``.`` for who stays away; return their words."""
        words = {}
        for who, sign in enumerate(choices):
            if sign != ".":
                words[who] = self.vote(motion, who, {"y": "yes", "n": "no", "a": "abstain"}[sign])
        return words

    def vote(self, motion: Motion, who: int, choice: str, *, days: int = 3) -> str:
        """Let one member vote on the assembly's day; return her word."""
        word = voting.fresh_word()
        person = self.people[who].id
        voting.vote(motion=motion, member=person, choice=choice, word=word, act=self.act(who, days=days))
        return word

    def counted(self, motion: Motion, *, days: int = 5) -> Any:
        """Count after the last day."""
        return counting.count(motion=motion, act=self.act(0, days=days))


def open_today(hill: Hill, kind: MotionKind = MotionKind.DECISION, **told: Any) -> Motion:
    """Return a motion that is open today: its assembly was called three days ago."""
    made = Assembly.objects.create(
        number=compose(kind="AS", office="0", year=2026, count=Assembly.objects.count() + 1), body=hill.body.id,
        called_by="leaders", purpose="Water", on=hill.today, until=hill.today + timedelta(days=1),
        called_on=hill.today - timedelta(days=3),
    )  # fmt: skip
    secret = bool(told.pop("secret", True))
    return Motion.objects.create(
        assembly=made, position=1, kind=kind, question="Shall we buy a pump?", secret=secret, told=told
    )


def browser(hill: Hill, who: int) -> Client:
    """Return a browser in which a member has signed in."""
    client = Client()
    client.force_login(User.objects.get(person=hill.people[who].id))
    return client


def first_motion(assembly: Assembly) -> Motion:
    """Return an assembly's first motion."""
    return assembly.motions.select_related("assembly").get(position=1)


def hill(people: int = 12) -> Hill:
    """Take Testland's pack over, and found the enterprise in it."""
    testland.take_pack_over()
    world = World()
    base = world.act(days=10)
    joined = []
    for place, name in enumerate(NAMES[:people]):
        card = CardShown(kind="citizen", number=f"ZZ{20_000_000 + place}")
        sex = "woman" if place % 2 else "man"
        told = Answers(given_name=name, area="AMBER", roles=("digger",), birth_year=1990, sex=sex, card=card)
        by = Act(by=world.act().by.nobody(), at=base.at, on=base.on, submission=new_id())
        joined.append(join(answers=told, act=by).person)
    Person.objects.filter(id__in=[each.id for each in joined]).update(identity_level="card")

    def past(person: Person) -> Act:
        user = User.objects.get(person=person.id)
        return Act(by=actor_for(user, on=base.on), at=base.at, on=base.on, submission=new_id())

    made = found_enterprise(name="Voting Hill", form="partnership", area="AMBER", act=past(joined[0]))
    for other in joined[1:]:
        asked = invite(enterprise=made, number=other.number, act=past(joined[0]))
        confirm_membership(membership=asked, act=past(other))
    return Hill(world, joined, body_at(made.number))
