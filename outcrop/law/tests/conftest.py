"""A small law of a made-up country, and the words to ask it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from outcrop.kernel.acts import Act, Actor
from outcrop.law.bundle import Bundle
from outcrop.law.outcome import Outcome
from outcrop.law.services import computed

ACT = Act(by=Actor.machine("test"), at=datetime(2026, 11, 22, 8, tzinfo=UTC), on=date(2026, 11, 22))
SALE = {"sale_value": 100_000, "channel": "counter", "seller_kind": "holder"}

Ask = Callable[..., Outcome]


@pytest.fixture(scope="session")
def testland() -> Bundle:
    return Bundle.read(Path(settings.OUTCROP_PACKS) / "testland" / "law")


@pytest.fixture
def ask(testland: Bundle) -> Ask:
    """Ask Testland's law about a sale; say what is different from the usual one."""

    def asked(*variables: str, on: date = date(2024, 3, 20), known_on: date | None = None, **facts: Any) -> Outcome:
        return computed(testland, variables=variables, facts=SALE | facts, on=on, known_on=known_on)

    return asked


@pytest.fixture
def law_folder(tmp_path: Path) -> Path:
    """A copy of Testland's pack whose law a test may change."""
    import shutil

    shutil.copytree(Path(settings.OUTCROP_PACKS) / "testland", tmp_path / "testland")
    return tmp_path / "testland" / "law"


def amend(file: Path, old: str, new: str) -> None:
    """Change a file of the law; fail if the old words are not there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
