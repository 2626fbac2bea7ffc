"""Real forms of others: each is taken, shown and sent, or refused with its reason; no name is known to the code."""

from pathlib import Path

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from outcrop.field.asking import AnswerForm, Note
from outcrop.field.filling import Filling
from outcrop.field.forms_kept import add_form, form_of
from outcrop.field.models import Submission
from outcrop.field.pages import pages_of
from outcrop.field.problems import FormFilesMissing, FormNotTaken
from outcrop.field.receiving import Sent, receive
from outcrop.field.tests.conftest import DATA, NOW, act

FOLDER = DATA / "xlsforms"
FORMS = sorted(path for path in FOLDER.glob("*/*") if path.suffix in (".xml", ".xlsx", ".xls", ".csv", ".md"))
GUESSES = {
    "int": "3", "integer": "3", "decimal": "2.5", "date": "2026-11-01", "time": "10:30", "dateTime": "2026-11-01T10:30",
    "geopoint": "1.7 20.1", "geotrace": "1.7 20.1\n1.8 20.2", "geoshape": "1.7 20.1\n1.8 20.2\n1.9 20.1",
}  # fmt: skip


def guess(field, kind):
    """Return something that a person could type."""
    if choices := [value for value, _label in getattr(field, "choices", ()) if value]:
        return [choices[0]] if field.__class__.__name__.startswith("Multiple") else choices[0]
    if hasattr(field, "values"):
        return " ".join(str(n) for n in range(1, len(field.values) + 1))
    return GUESSES.get(kind, "a word")


def walked(form):
    """Fill a form through the very fields that its pages show; return what would be sent."""
    filling = Filling(form, now=NOW)
    for number in range(60):
        pages = pages_of(filling)
        if number >= len(pages):
            break
        page = pages[number]
        if page.again:
            continue
        shown = AnswerForm(filling, page)
        assert str(shown), "every page can be shown"
        data = QueryDict(mutable=True)
        for name, field in shown.fields.items():
            if not isinstance(field, Note):
                typed = guess(field, filling.bind(shown.places[name].node).type)
                data.setlist(name, typed if isinstance(typed, list) else [typed])
        AnswerForm(filling, page, data, MultiValueDict()).is_valid()
        filling = Filling(form, now=NOW, xml=filling.kept())
    return filling


@pytest.mark.skipif(
    not FORMS, reason=f"The forms of others are not there ({FOLDER}); set OUTCROP_DATA to their folder."
)
@pytest.mark.django_db
def test_each_form_of_others_is_taken_shown_and_sent_or_refused_with_its_reason(country, capsys):
    taken, refused = [], {}
    for path in FORMS:
        try:
            version = add_form(data=path.read_bytes(), name=path.name, act=act())
        except (FormNotTaken, FormFilesMissing) as problem:
            refused[path.name] = str(problem.params.get("reasons") or problem)
            continue
        except Exception as fault:
            if type(fault).__name__ != "VersionExists":
                raise
            refused[path.name] = str(fault)
            continue
        filling = walked(form_of(version))
        sent = receive(sent=Sent(filling.sent()), channel=Submission.BROWSER, act=act())
        assert sent.form == version and not filling.complaints, (path.name, filling.complaints)
        taken.append(path.name)
    with capsys.disabled():
        print(f"\nForms of others: {len(taken)} of {len(FORMS)} taken, shown and sent; {len(refused)} refused:")
        for name, reason in refused.items():
            print(f"  {name}: {reason[:110]}")
    assert all(refused.values()) and len(taken) * 2 >= len(FORMS)


def test_the_engine_knows_no_form_by_name():
    code = "".join(path.read_text() for path in Path(__file__).parents[1].rglob("*.py") if "tests" not in path.parts)
    appearances = {"field-list", "or_other"}  # words of the XLSForm standard, and by chance names of forms
    assert not [
        each.name for each in FORMS if each.stem in code and len(each.stem) > 7 and each.stem not in appearances
    ]
