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


CLASSES = re.compile(r'class="([^"]*)"')
TEMPLATE_CODE = re.compile(r"{%.*?%}|{{.*?}}")


def undressed(template: str, style: str) -> set[str]:
    """Name the classes of a template that no style sheet knows."""
    named = {name for value in CLASSES.findall(TEMPLATE_CODE.sub(" ", template)) for name in value.split()}
    return {name for name in named if not re.search(rf"\.{re.escape(name)}(?![\w-])", style)}


def test_every_class_of_a_template_is_dressed():
    style = "".join(path.read_text(encoding="utf-8") for path in CODE.glob("**/static/**/*.css"))
    style += "".join(path.read_text(encoding="utf-8") for path in CODE.glob("**/static/**/*.js"))
    found = {
        f"{path.relative_to(CODE)}: {name}"
        for path in CODE.glob("**/templates/**/*.html")
        for name in undressed(path.read_text(encoding="utf-8"), style)
    }
    assert not found


def test_it_sees_a_class_that_nobody_dresses():
    assert undressed('<ul class="queue {% if x %}open{% endif %} list">', ".queue {} .open {}") == {"list"}
