"""A block of a template knows nothing of what another block named: it would read nothing, and nobody would notice."""

import re
from collections.abc import Iterator

from tests.architecture.house import CODE

BLOCK = re.compile(r"{% block (\w+) %}(.*?){% endblock %}", re.DOTALL)
NAMED = re.compile(r"{% url [^%]* as (\w+) %}|asvar (\w+)")


def strangers(template: str) -> Iterator[str]:
    """Name what a block reads though only another block names it."""
    blocks = dict(BLOCK.findall(template))
    named = {name: {one or other for one, other in NAMED.findall(text)} for name, text in blocks.items()}
    for name, text in blocks.items():
        elsewhere = set().union(*(names for block, names in named.items() if block != name))
        yield from (each for each in sorted(elsewhere - named[name]) if re.search(rf"\b{each}\b", text))


def test_what_one_block_names_another_does_not_read():
    found = {
        f"{path.relative_to(CODE)}: {each}"
        for path in CODE.glob("**/templates/**/*.html")
        for each in strangers(path.read_text(encoding="utf-8"))
    }
    assert not found


def test_it_sees_a_link_that_leads_nowhere():
    back = "{% block back %}{% url 'a' as way %}{% back way %}{% endblock %}"
    page = back + "{% block main %}{% ask form cancel=way %}{% endblock %}"
    assert list(strangers(page)) == ["way"]
