"""Checking without a network: the trust bundle, and ``outcrop verify`` without a database."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from outcrop.commons.journal import api as journal
from outcrop.credentials import api as credentials
from outcrop.credentials import jose, keys, publishing
from outcrop.credentials.issuers import TRUST
from outcrop.credentials.problems import BundleRefused
from outcrop.credentials.tests.conftest import NOW, OFFICE, TODAY, Issue, act
from outcrop.credentials.verification import Verdict
from outcrop.kernel.text import Text

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.django_db


def bundle(pin: str = "") -> credentials.TrustBundle:
    pin = pin or publishing.trust_fingerprint(now=NOW)
    return credentials.open_bundle(publishing.trust_bundle(now=NOW), pin=pin)


def test_a_bundle_gives_the_verdicts_that_the_register_gives(issue: Issue) -> None:
    good, revoked, suspended = (issue(number=f"MR-{n}") for n in range(3))
    credentials.revoke(credential=revoked, reason=Text({"en": "Given back."}), act=act())
    credentials.suspend(credential=suspended, reason="Under review.", act=act())
    for paper in (good, revoked, suspended):
        for form in (paper.token, credentials.qr_text(paper)):
            live, carried = (credentials.verify(form, trust=t, on=TODAY) for t in (None, bundle()))
            assert (carried.verdict, str(carried.reason)) == (live.verdict, str(live.reason))
    assert bundle().dated == NOW


def test_a_paper_newer_than_the_bundle_is_not_called_good(issue: Issue) -> None:
    issue()
    old = bundle()
    other = credentials.rotate(issuer=OFFICE, act=act())
    assert credentials.verify(issue().token, trust=old, on=TODAY).verdict is Verdict.UNKNOWN_ISSUER
    assert other.kid
    empty = bundle()
    empty._lists = {}
    assert credentials.verify(issue().token, trust=empty, on=TODAY).verdict is Verdict.UNKNOWN_STATUS


def test_old_papers_stay_good_when_the_issuer_turns_to_a_new_key(issue: Issue) -> None:
    old = issue()
    new_key = credentials.rotate(issuer=OFFICE, act=act(TODAY + timedelta(days=30)))
    new = issue(act=act(TODAY + timedelta(days=31)))
    assert (old.key_id == new.key_id, new.key_id) == (False, new_key.kid)
    for trust in (None, bundle()):
        for paper in (old, new):
            assert credentials.verify(paper.token, trust=trust, on=TODAY + timedelta(days=40)).good
            assert credentials.verify(credentials.qr_text(paper), trust=trust, on=TODAY + timedelta(days=40)).good


def test_what_a_retired_key_signs_after_its_days_is_not_believed(issue: Issue) -> None:
    old = issue()
    credentials.rotate(issuer=OFFICE, act=act(TODAY))
    _, content = jose.claimed(old.token)
    content["issued"] = "2026-05-01T00:00:00Z"
    forged = jose.sign(content, key=keys.private(old.key_id), kid=f"x#{old.key_id}")
    assert credentials.verify(forged, on=TODAY).verdict is Verdict.UNKNOWN_ISSUER


def test_nothing_that_a_stolen_key_signed_is_believed(issue: Issue) -> None:
    paper = issue()
    credentials.withdraw(key=paper.key, reason=Text({"en": "The office was robbed."}), act=act())
    for trust in (None, bundle()):
        found = credentials.verify(credentials.qr_text(paper), trust=trust, on=TODAY)
        assert found.verdict is Verdict.UNKNOWN_ISSUER and "withdrawn" in str(found.reason)


def test_a_bundle_under_another_key_is_refused(issue: Issue) -> None:
    issue()
    token = publishing.trust_bundle(now=NOW)
    stranger = keys.make()
    _, content = jose.claimed(token)
    forged = jose.sign(
        {**content, "trust_key": stranger.as_dict(private=False)},
        key=stranger,
        kid="x",
        typ="outcrop-trust+jwt",
        cty="json",
    )
    pin = publishing.trust_fingerprint(now=NOW)
    for wrong in (forged, token[:-6] + "AAAAAA", token[:400], "", "e.e.e", forged.replace(".", "..", 1)):
        with pytest.raises(BundleRefused):
            credentials.open_bundle(wrong, pin=pin)
    with pytest.raises(BundleRefused):
        credentials.open_bundle(token, pin="0000-" * 7 + "0000")


def test_who_pinned_an_older_trust_key_is_led_to_the_new_one(issue: Issue) -> None:
    issue()
    first = publishing.trust_fingerprint(now=NOW)
    for n in (1, 2):
        credentials.rotate(issuer=TRUST, act=act(TODAY + timedelta(days=n)))
    assert publishing.trust_fingerprint(now=NOW) != first
    assert bundle(pin=first).kid == bundle().kid


def own_bundle(pin: str) -> credentials.TrustBundle:
    return credentials.open_bundle((publishing.folder() / publishing.BUNDLE).read_text(), pin=pin)


def test_a_change_of_standing_reaches_this_machine_s_own_bundle(issue: Issue) -> None:
    paper = issue()
    while journal.dispatch():
        pass
    pin = (publishing.folder() / publishing.PIN).read_text().strip()
    assert own_bundle(pin).standing(paper.list_id, paper.index).state == "good"
    credentials.revoke(credential=paper, reason="Given back.", act=act())
    while journal.dispatch():
        pass
    assert own_bundle(pin).standing(paper.list_id, paper.index).state == "revoked"


def test_this_machine_s_own_bundle_is_dated_anew_where_nothing_happens(issue: Issue, settings: Settings) -> None:
    issue()
    credentials.refresh_trust_bundle(now=NOW)
    pin = publishing.trust_fingerprint(now=NOW)
    settings.OUTCROP_CLOCK.set(NOW + timedelta(days=3))
    credentials.tend()
    assert own_bundle(pin).dated == NOW + timedelta(days=3)


def without_database(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    nowhere = {"OUTCROP_DATABASE_HOME": str(home / "none"), "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
    environment = {**os.environ, **nowhere, "OUTCROP_VAR": str(home), "OUTCROP_MODE": "demonstration"}
    program = "import sys; from outcrop.config.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "verify", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=60, check=False)


def test_the_command_verifies_without_a_database(issue: Issue, printed: bytes, tmp_path: Path) -> None:
    revoked = issue(number="MR-2")
    credentials.revoke(credential=revoked, reason="Given back.", act=act())
    publishing.refresh(now=NOW)
    files: dict[str, tuple[Any, int, str]] = {
        "paper.pdf": (printed, 0, "GENUINE AND IN FORCE"),
        "revoked.txt": (credentials.qr_text(revoked).encode(), 1, "REVOKED"),
        "noise.bin": (os.urandom(500), 2, "NO SIGNED PAPER"),
    }
    for name, (data, status, words) in files.items():
        (tmp_path / name).write_bytes(data)
        done = without_database(str(tmp_path / name), "--on", "2026-03-02", home=tmp_path)
        assert (done.returncode, words in done.stdout) == (status, True), done.stdout + done.stderr
        assert "2026-03-02 09:00 UTC" in done.stdout


def test_the_command_believes_a_bundle_only_under_a_pinned_key(issue: Issue, printed: bytes, tmp_path: Path) -> None:
    bundle_file, pin = str(publishing.refresh(now=NOW)), publishing.trust_fingerprint(now=NOW)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    paper = str(elsewhere / "paper.pdf")
    Path(paper).write_bytes(printed)

    def status(*words: str) -> int:
        return without_database(*words, "--on", "2026-03-02", home=elsewhere).returncode

    assert status(paper, "--trust", bundle_file) == 3
    assert status(paper, "--trust", bundle_file, "--pin", pin[::-1]) == 3
    told = without_database(paper, "--trust", bundle_file, "--pin", pin, "--json", "--on", "2026-03-02", home=elsewhere)
    assert told.returncode == 0 and json.loads(told.stdout)["verdict"] == "good"
