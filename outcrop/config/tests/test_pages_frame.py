"""What every answer carries, and how the API tells what went wrong."""

import json
import logging
from collections import Counter
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from ninja import Schema

from outcrop.config.api_faults import sentence
from outcrop.config.log_format import JsonLines
from outcrop.kernel.problems import InvalidInput, Problem


@pytest.fixture
def browser() -> Client:
    return Client(raise_request_exception=False)


def test_scripts_and_styles_come_from_us_and_stand_in_files(browser: Client) -> None:
    policy = dict(part.split(" ", 1) for part in browser.get("/healthz")["Content-Security-Policy"].split("; "))
    assert policy["script-src"] == policy["style-src"] == policy["default-src"] == "'self'"
    assert (policy["frame-ancestors"], policy["object-src"]) == ("'none'", "'none'")


@pytest.mark.django_db
def test_a_program_hears_of_a_missing_page_as_a_problem(browser: Client) -> None:
    answer = browser.get("/api/v1/nothing-here")
    told: dict[str, Any] = answer.json()
    assert answer.status_code == told["status"] == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert {"type", "title", "detail", "code", "remedy", "instance"} <= set(told)


def test_the_api_describes_itself(browser: Client) -> None:
    described = browser.get("/api/openapi.json").json()
    assert described["info"]["title"] == "Outcrop"
    assert all(path.startswith("/api/v1/") for path in described["paths"])


def test_no_two_shapes_of_the_api_share_a_name_for_its_description_keeps_one_of_each() -> None:
    shapes = [each for each in _below(Schema) if each.__module__.startswith("outcrop.")]
    assert len(shapes) > 20
    assert not [name for name, times in Counter(each.__name__ for each in shapes).items() if times > 1]


def _below(shape: type) -> list[type]:
    return [found for each in shape.__subclasses__() for found in (each, *_below(each))]


@pytest.mark.django_db
def test_a_call_in_the_wrong_way_is_a_problem_too(browser: Client) -> None:
    paths = browser.get("/api/openapi.json").json()["paths"]
    plain = next(path for path, ways in paths.items() if "{" not in path and "delete" not in ways)
    answer = browser.delete(plain)
    assert (answer.status_code, answer["Content-Type"]) == (405, "application/problem+json")
    assert answer.json()["code"] == "page.method-not-allowed"


@pytest.mark.django_db
def test_what_is_too_large_is_refused_before_it_is_read(browser: Client) -> None:
    answer = browser.post(
        "/api/v1/anything", data=b"x", content_type="application/json", CONTENT_LENGTH=str(settings.LARGEST_UPLOAD + 1)
    )
    assert (answer.status_code, answer.json()["code"]) == (413, "page.too-large")


@pytest.mark.django_db
@pytest.mark.parametrize("length", ["abc", "-1", "²"])
def test_a_length_that_is_no_number_is_refused_with_a_code(browser: Client, length: str) -> None:
    answer = browser.post("/api/v1/anything", data=b"x", content_type="application/json", CONTENT_LENGTH=length)
    assert (answer.status_code, answer.json()["code"]) == (400, "page.not-understood")


@pytest.mark.django_db
def test_what_is_wrong_with_a_call_is_told_in_the_houses_words_at_its_place(browser: Client) -> None:
    told = browser.post("/api/v1/tokens", data={"number": 7}, content_type="application/json").json()
    assert told["code"] == "input.invalid"
    assert told["faults"] == {
        "body.told.number": ["Write text here, in quotation marks."],
        "body.told.code": ["This is needed."],
    }


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ({"type": "string_too_long", "ctx": {"max_length": 9}}, "At most 9 characters fit here."),
        ({"type": "date_from_datetime_parsing", "ctx": {"error": "%"}}, "Write a day that exists, such as 2026-03-27."),
        ({"type": "literal_error", "ctx": {"expected": "'a' or 'b'"}}, "Choose one of these: 'a', 'b'."),
        ({"type": "never_heard_of"}, "This does not fit here. Compare it with /api/openapi.json."),
    ],
)
def test_every_kind_of_fault_has_a_sentence(error: dict[str, Any], words: str) -> None:
    assert sentence(error) == words


@pytest.mark.django_db
def test_readiness_is_told_with_the_database(browser: Client) -> None:
    assert browser.get("/readyz").json() == {"status": "ready"}


@pytest.mark.django_db
def test_a_request_leaves_one_line_that_says_nothing_about_anybody(
    browser: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="outcrop.request"):
        browser.get("/api/v1/persons/Erdene?card=12345")
    lines = [json.loads(JsonLines().format(record)) for record in caplog.records if record.name == "outcrop.request"]
    assert [line["status"] for line in lines] == [404]
    assert "Erdene" not in json.dumps(lines)
    assert "12345" not in json.dumps(lines)


def test_a_fault_is_logged_with_its_place_and_without_its_words() -> None:
    try:
        raise ValueError("card 12345 of Erdene")
    except ValueError:
        record = logging.makeLogRecord(
            {"name": "django.request", "msg": "Internal Server Error: %s", "args": ("/p/Erdene",)}
        )
        record.exc_info = __import__("sys").exc_info()
    line = JsonLines().format(record)
    assert "Erdene" not in line
    assert json.loads(line)["error"] == "ValueError"
    assert "test_pages_frame.py" in json.loads(line)["frames"][-1]


def test_the_kernel_speaks_the_reader_s_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("outcrop.config.apps.gettext", lambda sentence: f"⟨{sentence}⟩")
    assert str(InvalidInput({})) == "⟨The input has faults.⟩ ⟨Correct them and send again.⟩"
    assert Problem().advice == ""
