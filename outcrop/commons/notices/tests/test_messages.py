"""Messages in the reader's language."""

from datetime import date

import pytest
from django.utils import translation

from outcrop.commons.notices.models import Notice
from outcrop.commons.notices.values import kept
from outcrop.commons.notices.views import written
from outcrop.kernel.problems import Problem


def notice(**values):
    return Notice(sentence="Entered on %(day)s, number %(number)s.", values_shown=values)


def test_a_date_is_kept_for_machines_and_written_for_whoever_reads_it():
    entered = notice(day=kept(date(2026, 5, 14)), number="PU-1")
    assert entered.values_shown["day"] == {"date": "2026-05-14"}
    assert written(entered).sentence == "Entered on 14 May 2026, number PU-1."
    with translation.override("eo"):
        assert "2026-05-14" not in written(entered).sentence


@pytest.mark.parametrize("day", ["2026-05-14", "14 May"])
def test_a_message_from_before_is_shown_as_it_was_kept(day):
    assert day in written(notice(day=day, number="PU-1")).sentence


def test_a_problem_says_its_date_in_words():
    class TooLate(Problem):
        message = "It ended on %(until)s."

    assert TooLate(until=date(2026, 5, 14)).sentence == "It ended on 14 May 2026."
