"""The reference pages say what the code does: every setting, problem, event and permission."""

import re
from collections import Counter

import pytest

from outcrop.config import reference
from outcrop.config.environment import INTERNAL, SETTINGS
from outcrop.kernel.problems import Problem

from .house import modules

READ = re.compile(r"""environ(?:\.get|\.pop|\.setdefault)?[(\[]\s*"([A-Z_]+)\"""")


def test_every_setting_that_is_read_is_documented_and_every_documented_one_is_read() -> None:
    read = {name for path in modules() for name in READ.findall(path.read_text(encoding="utf-8"))}
    assert read - INTERNAL - {"PATH"} == set(SETTINGS)


@pytest.mark.parametrize("page", ["settings", "problems", "events", "permissions", "field-forms"])
def test_the_page_is_what_the_code_says(page: str) -> None:
    path = reference.FOLDER / f"{page}.md"
    assert path.exists() and path.read_text(encoding="utf-8") == reference.pages()[path], "Run: make docs"


def test_no_two_problems_share_a_code() -> None:
    codes = Counter(kind.code for kind in reference.made_of(Problem) if "code" in vars(kind))
    assert not [code for code, count in codes.items() if count > 1]
