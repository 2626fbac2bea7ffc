"""The table of docs/reference says what the code does: each row of it that can be tried is tried."""

import pytest

from outcrop.field import supported
from outcrop.field.converting import converted
from outcrop.field.reading import FormRefused

HEAD = "| survey |\n| | type | name | label | calculation | bind::relevant |\n"
TYPES = {
    "text": "input", "integer": "input", "decimal": "input", "date": "input", "time": "input", "dateTime": "input",
    "geopoint": "input", "geotrace": "input", "geoshape": "input", "barcode": "input", "note": "input",
    "image": "upload", "audio": "upload", "video": "upload", "file": "upload", "acknowledge": "trigger",
    "range": "range", "select_one yn": "select1", "select_multiple yn": "select", "rank yn": "rank",
}  # fmt: skip
CHOICES = "| choices |\n| | list_name | name | label |\n| | yn | y | Yes |\n| | yn | n | No |\n"


def form(row, more=""):
    return converted(f"{HEAD}{row}\n{CHOICES}{more}".encode(), name="tried.md").form


@pytest.mark.parametrize(("kind", "control"), TYPES.items())
def test_question_types_become_the_control_that_the_table_names(kind, control):
    assert form(f"| | {kind} | q | Question | | |").questions["/data/q"].kind == control


@pytest.mark.parametrize("name", [name.strip("`()") for part, name, _ in supported.rows() if part == "function"])
def test_functions_of_the_table_are_known(name):
    given = {"jr:choice-name": 2, "pulldata": 4}.get(name)
    wanted = next((how for part, each, how in supported.rows() if each == f"`{name}()`"), "")
    count = given if given is not None else int(wanted.split()[0]) if wanted[0].isdigit() else 1
    if "XPath" in wanted:
        count = {"last": 0, "position": 0, "true": 0, "false": 0, "translate": 3}.get(name, 1)
        count = 2 if name in ("contains", "starts-with", "substring-before", "substring-after", "substring") else count
    text = f"{name}({', '.join(['1'] * count)})"
    form(f"| | text | q | Q | | |\n| | calculate | c | | {text} | |")


@pytest.mark.parametrize(
    ("row", "more", "reason"),
    [
        ("| | calculate | c | | query('x') | |", "", "query()"),
        ("| | calculate | c | | /data/nothing + pow(1) | |", "", "called with 1 arguments"),
        ("| | text | q | Q | | |", "| settings |\n| | public_key |\n| | MIIB |\n", "encrypted"),
        ("| | text | q | Q | | |", "| entities |\n| | list_name | label |\n| | trees | a |\n", "entities"),
        ("| | nonsense | q | Q | | |", "", "nonsense"),
        ("| | select_one nowhere | q | Q | | |", "", "nowhere"),
        ("| | text | q q | Q | | |", "", "name' value is invalid"),
    ],
)
def test_what_is_refused_is_refused_with_its_reason(row, more, reason):
    with pytest.raises(FormRefused) as refused:
        form(row, more)
    assert reason in str(refused.value)
