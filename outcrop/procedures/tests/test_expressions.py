"""The language of conditions: what it answers, and that nothing else can be said in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcrop.procedures.expressions import MAX_LENGTH, ExpressionFault, evaluate, read

FACTS = {
    "hectares": 4.2,
    "workers": 12,
    "people_work_here": False,
    "title": "No",
    "nothing": None,
    "marks": ["wet", "steep"],
    "cadastre": {"outcome": "free", "deep": {"er": True}},
}


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("hectares <= 5", True),
        ("hectares == 4.2", True),
        ("workers > 12", False),
        ("cadastre.outcome == 'free' and not people_work_here", True),
        ('cadastre.outcome in ["free", "adjoins"]', True),
        ("cadastre.outcome not in ['free']", False),
        ("'wet' in marks", True),
        ("cadastre.deep.er", True),
        ("nothing == none", True),
        ("not (hectares > 5 or workers < 5)", True),
        ("true or false and false", True),
        ("title == 'No'", True),
        ("workers == '12'", False),
        ("people_work_here == 0", False),
        ("0 in [people_work_here]", False),
    ],
)
def test_a_condition_is_answered_from_the_facts(condition, answer):
    assert evaluate(condition, FACTS) is answer


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("", "ends where a value was expected. (character 1)"),
        ("hectares <=", "ends where a value was expected. (character 12)"),
        ("hectares = 5", "'=' has no meaning here. (character 10)"),
        ("hectares 5", "'5' was not expected here. (character 10)"),
        ("(hectares < 5", "')' was expected. (character 14)"),
        ("1 < hectares < 5", "not chained; join them with 'and'. (character 14)"),
        ("hectares", "must answer yes or no; this one gives '4.2'"),
        ("title and true", "'No' is neither true nor false. (character 1)"),
        ("acres < 5", "The case has no fact 'acres'. (character 1)"),
        ("cadastre.office == 1", "no fact 'cadastre.office'"),
        ("cadastre == 1", "not a value that can be compared"),
        ("title < 5", "'No' and '5' have no order. (character 7)"),
        ("'a' in 'abc'", "'in' needs a list at its right"),
        ("people_work_here < true", "have no order"),
    ],
)
def test_a_fault_is_said_in_a_sentence_with_its_place(condition, words):
    with pytest.raises(ExpressionFault) as fault:
        evaluate(condition, FACTS)
    assert words in str(fault.value)


@pytest.mark.parametrize(
    "evil",
    [
        "__import__('os').system('id')",
        "exec('1')",
        "().__class__.__bases__",
        "cadastre.__class__ == 1",
        "title.upper == 1",
        "[x for x in marks]",
        "lambda: 1",
        "hectares ** 99999999 > 1",
        "'%s' % title == 'No'",
        "f'{title}' == 'No'",
        "marks[0] == 'wet'",
        "hectares := 5",
        "'a\\x41' == 'aA'",
        "title == 'No' # and false",
        "1e400 > 1",
        "workers.real == 12",
    ],
)
def test_nothing_can_be_called_or_reached_into(evil):
    with pytest.raises(ExpressionFault):
        evaluate(evil, FACTS)


def test_a_condition_has_a_limit_of_length_and_of_depth():
    with pytest.raises(ExpressionFault, match="longer than"):
        read("a" * (MAX_LENGTH + 1))
    for deep in ("(" * 100 + "true" + ")" * 100, "not " * 100 + "true", "[" * 100 + "]" * 100):
        with pytest.raises(ExpressionFault, match="deeper than"):
            read(deep)


WORDS = st.sampled_from(
    ["and", "or", "not", "in", "==", "<", ">=", "(", ")", "[", "]", ",", "true", "none", "hectares", "workers", "title",
     "marks", "cadastre", "cadastre.outcome", "'free'", "5", "4.2", "people_work_here", "__class__", ".", "eval"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_is_answered_yes_or_no_or_refused_with_a_sentence(text):
    try:
        assert evaluate(text, FACTS) in (True, False)
    except ExpressionFault as fault:
        assert str(fault)


def _conditions() -> st.SearchStrategy[tuple[str, str]]:
    leaf = st.sampled_from(
        [("true", "True"), ("false", "False"), ("workers > 5", "12 > 5"), ("hectares > 5", "4.2 > 5")]
    )

    def bigger(inner: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
        pair = st.tuples(inner, st.sampled_from(["and", "or"]), inner)
        joined = pair.map(lambda t: (f"({t[0][0]}) {t[1]} ({t[2][0]})", f"({t[0][1]}) {t[1]} ({t[2][1]})"))
        return joined | inner.map(lambda t: (f"not ({t[0]})", f"not ({t[1]})"))

    return st.recursive(leaf, bigger, max_leaves=8)


@given(_conditions())
def test_and_or_not_mean_what_they_mean_in_python(pair):
    ours, python = pair
    try:
        answer = evaluate(ours, FACTS)
    except ExpressionFault as fault:  # only ever too deep or too long
        assert "than" in str(fault)
    else:
        assert answer is eval(python)
