"""The command line."""

import pytest

from outcrop.config.cli import resolve


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (["pack", "check", "testland"], ["pack_check", "testland"]),
        (["verify", "paper.pdf"], ["verify_paper", "paper.pdf"]),
        (["migrate", "--plan"], ["migrate", "--plan"]),
        (["prepare"], ["prepare"]),
        ([], []),
    ],
)
def test_two_words_name_one_command(told: list[str], known: list[str]) -> None:
    assert resolve(told) == known
