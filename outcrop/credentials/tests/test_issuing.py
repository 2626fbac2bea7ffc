"""Issuing: places in status lists, keys on disk, lines in the journal."""

import json
import stat
from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.db import IntegrityError, connection, transaction
from pytest_django.fixtures import Settings

from outcrop.commons.journal import api as journal
from outcrop.credentials import api as credentials
from outcrop.credentials import bitstring, keys, kinds, qr, services, showing
from outcrop.credentials.models import Credential, IssuerKey
from outcrop.credentials.problems import (
    IssuerUnknown,
    KeyLost,
    NothingToChange,
    PassphraseMissing,
    PassphraseWrong,
    TooMuchForTheCode,
)
from outcrop.credentials.tests.conftest import OFFICE, PAGE, TODAY, Issue, act
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text

pytestmark = pytest.mark.django_db


def test_what_happens_to_a_paper_stands_in_the_journal(issue: Issue) -> None:
    paper = issue()
    credentials.print_paper(
        credential=paper, template="right", values={"title": "Permit", "rows": []}, language="en", act=act()
    )
    credentials.revoke(credential=paper, reason="Given back.", act=act())
    lines = journal.lines_about(Ref("credentials.credential", paper.id))
    assert [line["type"] for line in lines] == [
        "credentials.credential-issued", "credentials.credential-printed", "credentials.credential-revoked",
    ]  # fmt: skip
    assert lines[2]["facts"]["reason"] == {"en": "Given back."}


def test_the_journal_line_of_a_paper_holds_a_digest_and_no_claim(issue: Issue) -> None:
    written = json.dumps(journal.lines_about(Ref("credentials.credential", issue().id)))
    assert "Sunrise" not in written and len(json.loads(written)[0]["facts"]["digest"]) == 64


def test_papers_lie_scattered_in_their_list(issue: Issue) -> None:
    places = [issue(number=str(n)).index for n in range(12)]
    assert len(set(places)) == 12 and places != sorted(places)
    assert max(places) - min(places) > bitstring.LENGTH // 20


def test_two_papers_never_share_a_place(issue: Issue) -> None:
    paper = issue()
    with pytest.raises(IntegrityError), transaction.atomic():
        Credential.objects.filter(id=issue().id).update(index=paper.index)


def test_a_full_list_is_followed_by_another(issue: Issue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services.secrets, "randbelow", lambda _: 5)  # every throw hits the same place
    assert issue().list_id != issue().list_id


def test_private_keys_lie_encrypted_outside_the_database(issue: Issue, settings: Settings) -> None:
    paper = issue()
    folder = Path(settings.OUTCROP_VAR) / "keys" / "issuers"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    scalar = keys.private(paper.key_id).as_dict(private=True)["d"]
    assert not any(scalar in file.read_text() for file in folder.iterdir())
    assert "d" not in IssuerKey.objects.get().public_jwk
    with pytest.raises(IntegrityError), transaction.atomic():
        IssuerKey.objects.update(public_jwk={"d": "x"})


def test_production_signs_nothing_without_its_passphrase(
    issue: Issue, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.OUTCROP_MODE = "production"
    monkeypatch.delenv("OUTCROP_KEY_PASSPHRASE", raising=False)
    with pytest.raises(PassphraseMissing):
        issue()
    assert [fault.id for fault in run_checks() if fault.id.startswith("credentials")] == ["credentials.E001"]
    monkeypatch.setenv("OUTCROP_KEY_PASSPHRASE", "sixteen letters!")
    monkeypatch.setattr(keys, "ROUNDS", 1_000)
    paper = issue()
    assert credentials.verify(paper.token, on=TODAY).good
    assert not [fault for fault in run_checks() if fault.id.startswith("credentials")]
    keys._opened.cache_clear()
    monkeypatch.setenv("OUTCROP_KEY_PASSPHRASE", "another passphrase")
    with pytest.raises(PassphraseWrong):
        issue()


def test_a_lost_key_is_said_and_a_new_one_goes_on(issue: Issue, settings: Settings) -> None:
    old = issue()
    (Path(settings.OUTCROP_VAR) / "keys" / "issuers" / f"{old.key_id}.jwe").unlink()
    with pytest.raises(KeyLost):
        issue()
    credentials.rotate(issuer=OFFICE, act=act())
    reprint = credentials.render_paper(credential=old, template="right", values=PAGE, language="en")
    assert credentials.verify(reprint, on=TODAY).good
    assert credentials.verify(issue().token, on=TODAY).good and credentials.verify(old.token, on=TODAY).good


def test_only_agencies_of_the_pack_sign(issue: Issue) -> None:
    with pytest.raises(IssuerUnknown):
        issue(issuer="nobody")


def test_more_than_the_code_holds_is_refused(issue: Issue) -> None:
    with pytest.raises(TooMuchForTheCode) as refused:
        issue(compact={"holder": "x" * 150})
    assert "395" in str(refused.value)
    assert not Credential.objects.exists()


def test_claims_cannot_take_the_names_of_our_own(issue: Issue) -> None:
    with pytest.raises(ValueError, match="number"):
        issue(claims={"number": "MR-1"})


def test_a_revoked_paper_stays_revoked(issue: Issue) -> None:
    paper = credentials.revoke(credential=issue(), reason="Given back.", act=act())
    for change in (credentials.revoke, credentials.suspend, credentials.reinstate):
        with pytest.raises(NothingToChange):
            change(credential=paper, reason="x", act=act())


def test_what_was_said_about_a_paper_is_never_rewritten(issue: Issue) -> None:
    credentials.revoke(credential=issue(), reason="Given back.", act=act())
    with (
        pytest.raises(Exception, match=r"never changed|permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE credentials_change SET state = 'good'")


def test_a_kind_s_facts_are_numbered_in_the_code_and_named_again(issue: Issue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "_kinds", {})
    bare = len(issue().compact)
    credentials.plug_kind(
        "mining-right", name="Mining right", labels={"holder": "Holder"}, compact=("holder", "area_ha", "district")
    )
    paper = issue()
    assert len(paper.compact) < bare - 15
    assert credentials.verify(credentials.qr_text(paper), on=TODAY).claims["holder"] == "Sunrise enterprise"


def test_a_kind_says_its_keys_in_words_and_tells_no_fact_twice(issue: Issue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "_kinds", {})
    credentials.plug_kind(
        "mining-right", name="Mining right",
        labels={"holder": "Holder", "area_ha": "Holder"},
        says={"holder": lambda _key: Text({"en": "Sunrise", "eo": "Sunleviĝo"}), "area_ha": lambda _ha: "Sunrise"},
    )  # fmt: skip
    found = credentials.verify(credentials.qr_text(issue()), on=TODAY)
    assert [words for label, words in showing.shown(found)["facts"] if label == "Holder"] == ["Sunrise"]


def test_papers_are_found_by_what_they_are_about_and_by_number(issue: Issue) -> None:
    right = Ref("cadastre.right", new_id())
    first, second = issue(subject=right), issue(subject=right)
    assert credentials.credential_of(right, "mining-right") == second
    assert credentials.credentials_numbered(" mr-6416-2026-00017-k ") == [second, first]
    assert credentials.credential(first.id) == first


def test_the_code_is_the_smallest_that_holds_it(issue: Issue) -> None:
    drawn = qr.drawn(credentials.qr_text(issue()))
    assert drawn.version <= qr.LARGEST_VERSION and drawn.mode == "alphanumeric"
