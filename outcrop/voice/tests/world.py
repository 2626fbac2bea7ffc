"""A country with handlers who have opened their desks, and somebody who complains."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import FixedClock, civil_date
from outcrop.kernel.ids import new_id
from outcrop.voice import cases, codes, desks, reading
from outcrop.voice.cases import Grievance, OpenCase
from outcrop.voice.desks import OpenDesk
from outcrop.voice.routing import Accused

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WORDS = "Quincetree asked me for two sacks of flour"
PLACES = {
    "officer": ("district-office@AMBER", "mining-officer"),
    "governor": ("district-office@AMBER", "governor"),
    "assembly": ("district-assembly@AMBER", "assembly"),
    "department": ("department", "national-department"),
    "commissioner": ("human-rights-commission", "commissioner"),
    "ombudsperson": ("ombuds-office", "ombudsperson"),
    "labour-inspector": ("labour-office", "labour-inspector"),
    "union": ("miners-union", "union-secretary"),
    "agent": ("federation", "extension-agent"),
}
HEARING = ("assembly", "department", "commissioner", "ombudsperson", "labour-inspector", "union")
OFFICER = Accused("district-office@AMBER", "mining-officer")


def passphrase(key: str) -> str:
    """Return a holder's passphrase."""
    return f"{key} over seven hills"


@dataclass
class Country:
    """Testland, with holders of posts; the clock is handed in and set by hand."""

    clock: FixedClock
    users: dict[str, User] = field(default_factory=dict)

    def act(self, who: str = "", *, days: int = 0) -> Act:
        """Return an act of somebody, or of nobody, so many days from now."""
        at = self.clock.now() + timedelta(days=days)
        on = civil_date(at, packs.current().country.zone)
        by = actor_for(self.users[who], on=on) if who else Actor.nobody()
        return Act(by=by, at=at, on=on, submission=new_id())

    def appoint(self, key: str, *, place: str = "") -> User:
        """Let somebody hold a post from today."""
        agency, post = PLACES[place or key]
        user = self.users.get(key) or User.objects.create_user(key, display_name=key)
        self.users[key] = user
        found = posts.Post.objects.get(agency_id=agency, key=post)
        posts.appoint(post=found, user=user.id, start=self.act().on)
        return user

    def post(self, key: str) -> UUID:
        """Return a post's id."""
        agency, post = PLACES[key]
        return posts.Post.objects.get(agency_id=agency, key=post).id

    def chooses(self, key: str) -> str:
        """Let a holder choose her passphrase; return her recovery code."""
        return desks.choose_passphrase(passphrase=passphrase(key), act=self.act(key))[1]

    def desk(self, key: str) -> OpenDesk:
        """Open somebody's desk."""
        return desks.unlock(passphrase=passphrase(key), act=self.act(key))

    def complains(self, *, words: str = WORDS, accused: Accused = OFFICER, **told: Any) -> tuple[OpenCase, str]:
        """Let somebody complain; return the case and its code."""
        code = codes.drawn_from(new_id())
        area = told.pop("area_path", "tl.north.amber")
        said = Grievance(words=words, kind=told.pop("kind", "money-asked"), area_path=area, accused=accused, **told)
        return cases.complain(grievance=said, code=code, act=self.act()), code

    def reads(self, key: str, *, days: int = 0) -> list[reading.Held]:
        """Return what somebody's desk can open, so many days from now."""
        act = self.act(key, days=days)
        return reading.cases_of(self.desk(key), actor=act.by, on=act.on)


def build(clock: FixedClock) -> Country:
    """Take the pack over and appoint everybody; those who hear grievances have chosen their passphrases."""
    areas.sync(packs.current().root / "areas.csv")
    posts.sync(packs.current())
    country = Country(clock)
    for key in PLACES:
        country.appoint(key)
    for key in HEARING:
        country.chooses(key)
    return country
