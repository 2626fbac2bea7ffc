"""Figures, dates and texts in the reader's language."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils import translation

from outcrop.commons.packs import api as packs
from outcrop.commons.ui import figures
from outcrop.commons.ui.components import deadline
from outcrop.commons.ui.templatetags import ui
from outcrop.kernel.money import Money
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.text import Text

THIN, FIRM = "\u202f", "\u00a0"


def plain(text):
    return text.replace(THIN, " ").replace(FIRM, " ")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (1234, "1234"),
        (12345, "12 345"),
        (-1234567, "−1 234 567"),
        (Decimal("0.10"), "0.10"),
        (Decimal("1E+5"), "100 000"),
    ],
)
def test_thousands_stand_apart_and_decimals_stay_as_they_are(value, shown):
    assert plain(figures.number(value)) == shown


def test_the_decimal_mark_is_the_language_s_own():
    with translation.override("eo"):
        assert plain(figures.number(Decimal("1234567.5"))) == "1 234 567,5"


def test_a_figure_never_parts_from_its_unit():
    assert " " not in figures.quantity(Quantity(Decimal("38.42"), "g", Decimal("0.02")))


def test_a_measured_amount_shows_its_uncertainty():
    assert plain(figures.quantity(Quantity(Decimal("38.42"), "g", Decimal("0.02")))) == "38.42 g ± 0.02"
    assert plain(figures.quantity(Quantity(Decimal(853), "[ppth]"))) == "853 ‰"


@pytest.mark.parametrize(
    ("value", "shown"), [("4.2", "4.2 ha"), ("10", "10 ha"), ("0.04567", "0.0457 ha"), ("0", "0 ha"), ("100", "100 ha")]
)
def test_areas_are_shown_in_hectares(value, shown):
    assert plain(figures.hectares(value)) == shown


@pytest.mark.parametrize(("ppm", "shown"), [(50_000, "5 %"), (374_000, "37.4 %"), (0, "0 %"), (1_000_000, "100 %")])
def test_rates_are_shown_in_hundredths(ppm, shown):
    assert plain(figures.per_cent(ppm)) == shown


def test_money_carries_the_country_s_symbol():
    assert plain(ui.money(packs.money(1_351_369_050))) == "13 513 690.50 ¤"


def test_money_of_another_country_carries_its_code():
    assert plain(ui.money(Money(1250, "XXX"))) == "12.50 XXX"


def test_no_cent_is_hidden_by_a_currency_that_people_write_without_cents():
    assert plain(figures.money(1250, exponent=2, shown=0, symbol="¤")) == "12.50 ¤"
    assert plain(figures.money(1200, exponent=2, shown=0, symbol="¤")) == "12 ¤"


def test_an_instant_is_shown_in_the_country_s_zone():
    assert ui.moment(datetime(2026, 5, 14, 22, 30, tzinfo=UTC)) == "15 May 2026, 01:30"


@pytest.mark.parametrize(
    ("due", "words"), [(16, "2 days left"), (15, "1 day left"), (14, "due today"), (11, "3 days late")]
)
def test_a_deadline_says_how_long_there_is(due, words):
    assert words in str(deadline(date(2026, 5, due), date(2026, 5, 14)))


def test_a_text_is_shown_in_the_reader_s_language():
    with translation.override("eo"):
        assert ui.t(Text({"en": "Right", "eo": "Rajto"})) == "Rajto"


def test_a_text_that_the_reader_s_language_lacks_says_which_it_is_in():
    with translation.override("eo"):
        assert ui.t(Text({"fr": "Droit <b>"})) == '<span lang="fr">Droit &lt;b&gt;</span>'


def test_a_text_that_nobody_reviewed_is_marked_so():
    assert "translation not reviewed" in ui.t(Text({"en": "Right"}, frozenset({"en"})))
    assert ui.plain(Text({"en": "Right"}, frozenset({"en"}))) == "Right"


def test_what_is_no_text_is_left_as_it_is():
    assert ui.t("a < b") == "a < b"
