"""The lock files: every package with its hash, and no word on where it is fetched from."""

import re

import pytest

from .house import ROOT

LOCKS = ("core", "dev")


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.lock").read_text()
    assert not re.findall(r"https?://|--(?:extra-)?index-url|--find-links| @ ", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_of_a_lock_has_its_version_and_hash(name: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / "requirements" / f"{name}.lock").read_text().strip())
    loose = [entry.split()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
    assert not loose, loose


def test_the_tests_run_on_what_is_served() -> None:
    core, dev = (set(re.findall(r"^\S+==\S+", (ROOT / "requirements" / f"{n}.lock").read_text(), re.M)) for n in LOCKS)
    assert core <= dev, f"The dev lock differs from the core lock: {core - dev}"


def test_what_ci_runs_names_no_host() -> None:
    assert not re.findall(r"https?://", (ROOT / ".ci" / "run").read_text())
