"""Testland with those who rescue and record, and with those who must never read a report."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import FixedClock, civil_date
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import Problem
from outcrop.safety import reporting
from outcrop.safety.models import Accident, Report
from outcrop.safety.reporting import Told
from outcrop.safety.selectors import accident_of

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HANDLING = {
    "rescuer": ("rescue-service@AMBER", "rescuer"),
    "rescuer-elsewhere": ("rescue-service@CLAY", "rescuer"),
    "nurse": ("health-centre@AMBER", "nurse"),
    "labour": ("labour-office", "labour-inspector"),
    "agent": ("federation", "extension-agent"),
}
#: Whoever gives or takes rights, inspects, prosecutes, buys, audits or pays.
KEPT_OUT = {
    "police": ("police", "inspector"),
    "mine-inspector": ("mines-inspectorate", "mine-inspector"),
    "mining-officer": ("district-office@AMBER", "mining-officer"),
    "governor": ("district-office@AMBER", "governor"),
    "cadastre": ("cadastre-agency", "cadastre-officer"),
    "department": ("department", "national-department"),
    "auditor": ("auditor", "auditor"),
    "adviser": ("friends-of-testland", "adviser"),
}
WORDS = "Two did not come up at the quincetree pit"


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

    def later(self) -> None:
        """Let a minute pass."""
        self.clock.set(self.clock.now() + timedelta(minutes=1))

    @property
    def today(self) -> date:
        return self.act().on

    def reported(self, *, submission: UUID | None = None, **told: Any) -> tuple[Report, str]:
        """Return a report of nobody's, with its code."""
        given = {"kind": "serious", "cause": "gas", "happened_on": self.today, "area": "AMBER", "words": WORDS} | told
        return reporting.report(told=Told(**given), submission=submission or new_id(), act=self.act())

    def accident(self, **told: Any) -> Accident:
        """Return an accident that was reported once."""
        return accident_of(self.reported(**told)[0])

    def browser(self, who: str = "") -> Client:
        """Return a browser in which somebody signed in, or nobody."""
        client = Client()
        if who:
            client.force_login(self.users[who])
        return client


def build(clock: FixedClock) -> Country:
    """Take the pack over and appoint everybody."""
    areas.sync(packs.current().root / "areas.csv")
    posts.sync(packs.current())
    country = Country(clock)
    for key, (agency, post) in (HANDLING | KEPT_OUT).items():
        user = User.objects.create_user(key, display_name=key)
        country.users[key] = user
        posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id, start=country.today)
    return country


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Fail unless what stands inside is refused with a problem of that code, with a sentence and advice."""
    with pytest.raises(Problem) as refusal:
        yield
    assert refusal.value.code == code and refusal.value.sentence and refusal.value.advice


def form(**told: Any) -> dict[str, Any]:
    """Return a report as its page sends it."""
    day = {"happened_on_0": "1", "happened_on_1": "3", "happened_on_2": "2026"}
    names = {"happened_on_day": "1", "happened_on_month": "3", "happened_on_year": "2026"}
    given = {"kind": "serious", "cause": "gas", "area": "AMBER", "words": WORDS, "submission": str(new_id())}
    return day | names | given | told
