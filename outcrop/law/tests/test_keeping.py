"""A decision can be reckoned again with the law of its day."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import DatabaseError

from outcrop.commons.journal.models import Entry
from outcrop.commons.packs import api as packs
from outcrop.law import api, problems, selectors
from outcrop.law.bundle import Bundle
from outcrop.law.models import LawBundle
from outcrop.law.tests.conftest import ACT, SALE, amend

pytestmark = pytest.mark.django_db
ON = date(2024, 3, 20)


@pytest.fixture
def own_pack(law_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(packs, "current", lambda: packs.load(str(law_folder.parent)))
    yield law_folder
    selectors.bundle_in.cache_clear()


def test_a_decision_is_reckoned_again_alike_after_the_pack_has_changed(own_pack: Path) -> None:
    decided = api.decide(variables=["royalty_due", "royalty_payable_by"], facts=SALE, on=ON, act=ACT)
    record = json.loads(json.dumps(decided.written()))
    amend(own_pack / "parameters/royalty/rate_ppm.yaml", "2024-03-15: {value: 40000}", "2024-03-15: {value: 90000}")
    amend(own_pack / "formulas/royalty.py", "Royalty that the seller owes", "What the seller owes")
    selectors.bundle_in.cache_clear()

    today = api.compute(variables=["royalty_due"], facts=SALE, on=ON)
    again = api.recompute(record)

    assert today.values["royalty_due"] == 9_000 and today.bundle != decided.bundle
    assert again == decided
    assert again.written() == decided.written()


def test_a_law_is_kept_once_and_named_in_the_journal(own_pack: Path) -> None:
    for _ in range(3):
        api.decide(variables=["royalty_due"], facts=SALE, on=ON, act=ACT)
    assert LawBundle.objects.count() == Entry.objects.filter(type="law.bundle-kept").count() == 1


def test_computing_for_a_page_keeps_nothing_until_it_is_decided_by(own_pack: Path) -> None:
    outcome = api.compute(variables=["royalty_due"], facts=SALE, on=ON)
    assert not LawBundle.objects.exists()
    api.keep(outcome=outcome, act=ACT)
    assert LawBundle.objects.get().hash == outcome.bundle


def test_a_law_that_is_not_kept_cannot_answer(own_pack: Path) -> None:
    with pytest.raises(problems.BundleUnknown):
        api.compute(variables=["royalty_due"], facts=SALE, on=ON, bundle="0" * 64)


def test_a_kept_law_cannot_be_changed_or_removed(own_pack: Path) -> None:
    api.decide(variables=["royalty_due"], facts=SALE, on=ON, act=ACT)
    for statement in ("UPDATE law_lawbundle SET pack = 'x'", "DELETE FROM law_lawbundle"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_a_law_that_was_slipped_in_under_anothers_name_is_not_run(own_pack: Path) -> None:
    forged = Bundle({"formulas/x.py": "raise SystemExit"})
    LawBundle.objects.create(hash="f" * 64, pack="x", content=forged.packed(), engine="x", first_seen=ACT.at)
    with pytest.raises(problems.LawUnreadable):
        api.compute(variables=["royalty_due"], facts=SALE, on=ON, bundle="f" * 64)


def test_a_kept_law_is_held_to_the_same_fence_as_one_in_a_pack(own_pack: Path) -> None:
    files = dict(Bundle.read(own_pack).files)
    files["formulas/royalty.py"] += "\nimport os\n"
    planted = Bundle(files)
    LawBundle.objects.create(hash=planted.hash, pack="x", content=planted.packed(), engine="x", first_seen=ACT.at)
    with pytest.raises(problems.LawUnreadable):
        api.compute(variables=["royalty_due"], facts=SALE, on=ON, bundle=planted.hash)


def test_the_name_of_a_law_hangs_on_what_decides_and_on_nothing_else(law_folder: Path) -> None:
    before = Bundle.read(law_folder)
    rates = law_folder / "parameters/royalty/rate_ppm.yaml"
    rates.write_bytes(rates.read_bytes().replace(b"\n", b"\r\n"))
    (law_folder / "tests/more.yaml").write_text("[]")
    (law_folder / "notes.txt").write_text("to do")
    assert Bundle.read(law_folder).hash == before.hash
    assert Bundle.unpacked(before.packed()) == before
    amend(rates, "40000", "40001")
    assert Bundle.read(law_folder).hash != before.hash


def test_a_law_hash_is_unique(own_pack: Path) -> None:
    row = {"hash": "a" * 64, "pack": "x", "content": b"", "engine": "x", "first_seen": ACT.at}
    LawBundle.objects.create(**row)
    with pytest.raises(IntegrityError), transaction.atomic():
        LawBundle(**row).save(force_insert=True)
