"""What the law answers in one case."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from outcrop.kernel.problems import Problem
from outcrop.law import problems, system
from outcrop.law.bundle import Bundle
from outcrop.law.services import computed
from outcrop.law.tests.conftest import SALE, Ask


@pytest.mark.parametrize(
    ("sale_value", "royalty"),
    [
        (1_446_553_037, 72_327_652),  # 14,465,530.37: a 32-bit fraction would make it 14,465,530.00
        (2**31 + 1, 107_374_182),
        (2**53 + 1, 450_359_962_737_050),
        (99_999_999_999_999_999, 5_000_000_000_000_000),
    ],
)
def test_money_beyond_32_bits_and_beyond_the_reach_of_floats_is_exact(ask: Ask, sale_value: int, royalty: int) -> None:
    assert ask("royalty_due", sale_value=sale_value).values["royalty_due"] == royalty


@given(sale_value=some.integers(0, 10**17), channel=some.sampled_from(["counter", "other"]))
def test_every_royalty_is_the_exact_share_rounded_to_the_cent(testland: Bundle, sale_value: int, channel: str) -> None:
    facts = SALE | {"sale_value": sale_value, "channel": channel}
    got = computed(testland, variables=["royalty_due"], facts=facts, on=date(2024, 3, 20)).values["royalty_due"]
    ppm = {"counter": 40_000, "other": 60_000}[channel] + (10_000 if sale_value >= 100_000_000 else 0)
    assert got == int((Decimal(sale_value) * ppm / 1_000_000).quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize(("on", "royalty"), [(date(2024, 3, 14), 3_000), (date(2024, 3, 15), 4_000)])
def test_a_rate_that_changes_in_the_middle_of_a_month_holds_from_its_day(ask: Ask, on: date, royalty: int) -> None:
    assert ask("royalty_due", on=on).values["royalty_due"] == royalty


def test_a_retroactive_law_gives_a_second_answer_beside_the_first(ask: Ask) -> None:
    then = ask("royalty_due", on=date(2024, 7, 1), known_on=date(2024, 7, 1))
    now = ask("royalty_due", on=date(2024, 7, 1))
    assert (then.values["royalty_due"], now.values["royalty_due"]) == (4_000, 2_000)
    assert then.known_on == date(2024, 7, 1) and now.known_on is None


def test_what_stood_before_a_retroactive_law_is_found_where_the_pack_says_it(ask: Ask) -> None:
    member = {"seller_kind": "member", "on": date(2023, 4, 1)}
    assert ask("royalty_liable", known_on=date(2023, 4, 1), **member).values["royalty_liable"] is False
    assert ask("royalty_liable", known_on=date(2023, 5, 15), **member).values["royalty_liable"] is True


def test_what_the_law_does_not_say_is_empty_and_says_why(ask: Ask) -> None:
    outcome = ask("royalty_due", "royalty_local_share", on=date(2021, 1, 1))
    assert outcome.values == {"royalty_due": 3_000, "royalty_local_share": None}
    assert str(outcome.unknown["royalty_local_share"]).startswith("The Act left the share of districts")


def test_an_unverified_figure_marks_every_answer_that_rests_on_it_and_no_other(ask: Ask) -> None:
    outcome = ask("royalty_due", "royalty_withheld_by", on=date(2025, 6, 1))
    assert outcome.confidence == outcome.confidence_of("royalty_due") == "U"
    assert outcome.confidence_of("royalty_withheld_by") == "fictional"
    assert [step.name for step in outcome.unverified] == ["royalty.rate_ppm.counter"]
    assert "Announced and not yet published." in map(str, outcome.notes)


def test_the_trace_tells_premises_first_and_names_the_article_of_each(ask: Ask) -> None:
    outcome = ask("royalty_due")
    told = [(step.kind, step.name, step.value) for step in outcome.steps]
    assert told.index(("law", "royalty.rate_ppm.counter", 40_000)) < told.index(("result", "royalty_rate_ppm", 40_000))
    assert told[-1] == ("result", "royalty_due", 4_000)
    (read,) = outcome.law_behind("royalty_rate_ppm")
    assert (read.since, str(read.references[0].title)) == (date(2024, 3, 15), "Small Mines Act, Art. 10")
    assert len(told) == len(set(told)), "nothing is said twice"


def test_a_date_comes_out_as_a_date(ask: Ask) -> None:
    assert ask("royalty_payable_by", on=date(2024, 2, 20)).values["royalty_payable_by"] == date(2024, 3, 11)


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ({"sale_value": -1}, problems.FactInvalid),
        ({"sale_value": 10**17 + 1}, problems.FactInvalid),
        ({"sale_value": 12.5}, problems.FactInvalid),
        ({"sale_value": True}, problems.FactInvalid),
        ({"sale_value": None}, problems.FactInvalid),
        ({"channel": "the moon"}, problems.ChoiceUnknown),
        ({"channel": 1}, problems.ChoiceUnknown),
        ({"channel": ["counter"]}, problems.ChoiceUnknown),
        ({"moon": 1}, problems.FactNotAsked),
        ({"royalty_rate_ppm": 0}, problems.FactNotAsked),
        ({"on": date(1999, 12, 31)}, problems.LawSilent),
        ({"on": date.min}, problems.LawSilent),
    ],
)
def test_what_the_law_cannot_take_is_refused_in_a_sentence(ask: Ask, facts: Any, problem: type[Problem]) -> None:
    with pytest.raises(problem) as refused:
        ask("royalty_due", **facts)
    assert refused.value.sentence and refused.value.advice


def test_a_missing_fact_is_asked_for_and_never_taken_as_nothing(testland: Bundle) -> None:
    with pytest.raises(problems.FactMissing) as refused:
        computed(testland, variables=["royalty_due"], facts={"sale_value": 5, "channel": "other"}, on=date(2024, 3, 20))
    assert refused.value.params["name"] == "seller_kind"


def test_a_question_that_the_law_does_not_know_is_refused(ask: Ask) -> None:
    with pytest.raises(problems.VariableUnknown):
        ask("tax_on_moonlight")


def test_the_last_day_of_the_calendar_is_answered_too(ask: Ask) -> None:
    assert ask("royalty_due", on=date.max).values["royalty_due"] == 2_500


def test_many_threads_get_the_same_answers_from_one_law(ask: Ask) -> None:
    system._systems.clear()
    with ThreadPoolExecutor(8) as threads:
        got = list(threads.map(lambda n: ask("royalty_due", sale_value=n * 100).values["royalty_due"], range(200)))
    assert got == [4 * n for n in range(200)]
    assert len(system._systems) == 1


def test_starting_does_not_load_openfisca() -> None:
    code = "import django; django.setup(); import sys, outcrop.law.api; print('openfisca_core' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
