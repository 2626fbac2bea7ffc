"""Forms as people meet them."""

from decimal import Decimal

import pytest
from django import forms
from lxml import html

from outcrop.commons.ui.forms import DayMonthYearField, Form, HintedRadios, NumberField
from outcrop.commons.ui.templatetags.ui import ask
from outcrop.kernel.problems import InvalidInput, Problem


class Sample(Form):
    name = forms.CharField(label="Name", help_text="As its members say it.")
    mass = NumberField(label="Mass", unit="g", required=False)
    born = DayMonthYearField(label="Date of birth", required=False)
    role = forms.ChoiceField(
        label="Role",
        choices=[("dig", "I dig"), ("pan", "I pan")],
        required=False,
        widget=HintedRadios({"pan": "Also tailings"}),
    )
    paper = forms.FileField(label="Photo", required=False)
    agreed = forms.BooleanField(label="I agree", required=False)


class TooMuch(Problem):
    code, status = "sample.too-much", 422
    message = "More came out than went in."
    remedy = "Weigh again."


def tree(form):
    return html.fromstring(f"<div>{form}</div>")


def cleaned(field, value):
    return field.clean(value)


def test_every_control_has_a_label_that_names_it():
    page = tree(Sample())
    for control in page.xpath("//input|//select|//textarea"):
        assert page.xpath(f"//label[@for='{control.get('id')}']"), control.get("name")


def test_a_fault_is_tied_to_its_field_for_screen_readers():
    page = tree(Sample({}))
    control = page.xpath("//input[@name='name']")[0]
    described = control.get("aria-describedby").split()
    assert described == ["id_name_helptext", "id_name_error"]
    assert control.get("aria-invalid") == "true"
    assert "“Name” needs an answer." in page.xpath("//*[@id='id_name_error']")[0].text_content()


class Grown(Form):
    name = forms.CharField(label="Name, 100 % hers", max_length=5)

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["role"] = forms.ChoiceField(label="Role", choices=[("dig", "I dig")])


def test_what_is_too_long_is_told_with_its_limit_and_stays_in_the_field():
    form = Grown({"name": "Mira of the hill", "role": "dig"})
    assert form.errors["name"] == ["“Name, 100 % hers” is too long: at most 5 characters fit. Say it in fewer words."]
    assert "Mira of the hill" in str(form)


def test_a_field_that_a_form_adds_itself_speaks_like_the_others():
    assert Grown({"name": "Mira"}).errors["role"] == ["“Role” needs an answer."]
    assert Grown({"name": "Mira", "role": "x" * 9999}).errors["role"] == ["Choose one of the list."]


def test_a_fault_of_a_group_is_tied_to_its_fieldset():
    page = tree(Sample({"name": "x", "born_day": "31", "born_month": "2", "born_year": "2026"}))
    assert page.xpath("//fieldset[@aria-describedby='id_born_error']")
    assert "There is no such day" in page.xpath("//*[@id='id_born_error']")[0].text_content()


def test_the_summary_of_faults_links_to_the_first_control_of_each_field():
    page = html.fromstring(ask({}, Sample({"born_day": "31"})))
    targets = [link.get("href") for link in page.xpath("//*[@id='faults']//a")]
    assert targets == ["#id_name", "#id_born_0"]
    for target in targets:
        assert page.xpath(f"//*[@id='{target[1:]}']"), target


def test_a_whole_form_carries_a_submission_id_and_says_that_it_brings_a_file():
    page = html.fromstring(ask({}, Sample()))
    form = page if page.tag == "form" else page.xpath("//form")[0]
    assert form.get("enctype") == "multipart/form-data"
    assert len(form.xpath(".//input[@name='submission']")[0].get("value")) == 36


def test_two_sheets_of_one_form_carry_two_submission_ids():
    ids = [html.fromstring(ask({}, Sample())).xpath("//input[@name='submission']/@value")[0] for _ in range(2)]
    assert ids[0] != ids[1]


def test_what_a_person_wrote_is_shown_escaped():
    assert "<script>" not in str(Sample({"name": "<script>alert(1)</script>"}))


def test_a_label_can_be_the_heading_of_the_page():
    class OneQuestion(Form):
        label_is_heading = True
        name = forms.CharField(label="What is your name?")

    assert tree(OneQuestion()).xpath("//label/h1")[0].text_content() == "What is your name?"


def test_an_option_can_carry_a_hint():
    assert "Also tailings" in tree(Sample()).xpath("//label[@for='id_role_1']")[0].text_content()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("38.42", "38.42"), ("38,42", "38.42"), ("1 200", "1200"), ("1\u202f200,5", "1200.5"),
     ("1,234,567.5", "1234567.5"), ("0,125", "0.125")],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(typed, meant):
    assert cleaned(NumberField(), typed) == Decimal(meant)


@pytest.mark.parametrize("typed", ["1,200", "12,345", "abc", "1.2.3", "--1", "nan", "inf", "1e5x"])
def test_a_number_that_may_mean_two_things_or_none_is_asked_about(typed):
    with pytest.raises(forms.ValidationError):
        cleaned(NumberField(), typed)


def test_the_question_about_an_ambiguous_number_shows_both_readings():
    with pytest.raises(forms.ValidationError, match=r"1\.200 or 1200"):
        cleaned(NumberField(), "1,200")


@pytest.mark.parametrize("parts", [["1", "", "2026"], ["0", "1", "2026"], ["x", "1", "2026"], ["1", "1", "99999"]])
def test_a_day_that_does_not_exist_is_said_so(parts):
    with pytest.raises(forms.ValidationError):
        cleaned(DayMonthYearField(), parts)


def test_a_day_left_empty_is_none_where_it_may_be():
    assert cleaned(DayMonthYearField(required=False), ["", "", ""]) is None


def test_a_problem_of_a_service_is_shown_at_its_field():
    form = Sample({"name": "x"})
    assert form.is_valid()
    form.blame(TooMuch(field="mass"))
    assert form.errors["mass"] == ["More came out than went in. Weigh again."]


def test_a_problem_of_no_field_of_ours_is_shown_over_the_form():
    form = Sample({"name": "x"})
    form.is_valid()
    form.blame(InvalidInput({"elsewhere": ["Too late."], "mass": ["Too heavy."]}))
    assert form.non_field_errors() == ["Too late."]
    assert form.errors["mass"] == ["Too heavy."]
