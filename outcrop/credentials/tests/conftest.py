"""A small world: an office that signs, a paper that it signed, and a clock that stands."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from outcrop.commons.posts.api import Agency
from outcrop.credentials import api as credentials
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id
from outcrop.kernel.period import Period
from outcrop.kernel.refs import Ref

TODAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
OFFICE = "hill-office"
Issue = Callable[..., credentials.Credential]


def act(on: date = TODAY) -> Act:
    return Act(by=Actor.machine("test"), at=datetime(on.year, on.month, on.day, 9, tzinfo=UTC), on=on)


@pytest.fixture(autouse=True)
def _place(settings: Settings, tmp_path: Path) -> None:
    settings.OUTCROP_VAR = tmp_path
    settings.OUTCROP_CLOCK = FixedClock(NOW)
    settings.OUTCROP_PUBLIC_URL = "https://papers.example.test"


@pytest.fixture
def office(db: None) -> Agency:
    return Agency.objects.create(key=OFFICE, name={"en": "Hill office", "eo": "Monta oficejo"}, kind="state")


@pytest.fixture
def issue(office: Agency) -> Issue:
    """Issue a paper of the office; what is not said is as usual."""

    def issued(**changes: Any) -> credentials.Credential:
        usual: dict[str, Any] = {
            "kind": "mining-right", "subject": Ref("cadastre.right", new_id()), "number": "MR-6416-2026-00017-K",
            "claims": {"holder": "Sunrise enterprise", "area_ha": 4.87, "district": {"en": "Hill", "eo": "Monto"}},
            "compact": {"holder": "Sunrise enterprise", "area_ha": 4.87, "district": "6416"},
            "valid": Period(date(2026, 1, 1), date(2029, 1, 1)), "issuer": OFFICE, "act": act(),
        }  # fmt: skip
        return credentials.issue(**{**usual, **changes})

    return issued


PAGE: dict[str, Any] = {
    "title": "Өргөн Үүрийн гэрээ ₮ №",
    "rows": [{"label": "Эзэмшигч", "value": "Sunrise enterprise"}, {"label": "Area", "value": "4.87 ha"}],
}


@pytest.fixture
def printed(issue: Issue) -> bytes:
    """The sealed PDF of a paper."""
    from outcrop.commons.documents import api as documents

    kept = credentials.print_paper(credential=issue(), template="right", values=PAGE, language="en", act=act())
    return documents.open(kept.digest)
