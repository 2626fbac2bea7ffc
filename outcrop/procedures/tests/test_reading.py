"""Files that strangers drew: what is refused, and that each refusal says what to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcrop.procedures.checking import faults_of, schema_faults
from outcrop.procedures.reading import MAX_BYTES, Unreadable, read_procedure
from outcrop.procedures.tests.diagrams import CHECK, END, HEAD, SIMPLE, START, diagram, flow
from outcrop.procedures.verbs import Verb

VERBS = {"look": Verb("look", lambda *_: {}, frozenset({"free"}))}
FLOWS = (flow("begun", "check"), flow("check", "finished"))
IDS = ("begun", "check", "finished")


def told(content: bytes) -> str:
    """Everything that is wrong with a file, in one text."""
    try:
        procedure = read_procedure(content)
    except Unreadable as fault:
        return str(fault)
    return "\n".join(map(str, schema_faults(procedure.xml) + faults_of(procedure, verbs=VERBS)))


def test_a_plain_diagram_is_read_and_has_no_fault():
    procedure = read_procedure(SIMPLE)
    assert (procedure.key, list(procedure.elements), procedure.steps[0].days) == ("tried", list(IDS), 5)
    assert told(SIMPLE) == ""


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ('<bpmn:scriptTask id="x"><bpmn:script>import os</bpmn:script></bpmn:scriptTask>', "A script would run code"),
        ('<bpmn:businessRuleTask id="x"/>', "A rule task would run expressions"),
        ('<bpmn:callActivity id="x" calledElement="y"/>', "Draw the steps in this file"),
        ('<bpmn:subProcess id="x"/>', "Draw the steps in this file"),
        ('<bpmn:task id="x"/>', "Make it a user task with oc:duty"),
        ('<bpmn:dataObject id="x"/>', "'dataObject' is refused"),
        ('<bpmn:boundaryEvent id="x" attachedToRef="check"/>', "Put oc:days on the task"),
        ('<evil:thing xmlns:evil="urn:evil" id="x"/>', "is refused"),
        ('<bpmn:startEvent id="x"><bpmn:timerEventDefinition/></bpmn:startEvent>', "Put oc:days on the task"),
        (CHECK.replace("</bpmn:userTask>", "<bpmn:standardLoopCharacteristics/></bpmn:userTask>"), "with a gateway"),
        ('<bpmn:endEvent id="x.y"/>', "An id is a letter followed by"),
        ('<bpmn:endEvent id="__class__"/>', "An id is a letter followed by"),
        (END, "The id 'finished' stands twice"),
    ],
)
def test_what_the_engine_does_not_run_is_refused_with_what_to_draw_instead(part, words):
    assert words in told(diagram(START, CHECK, END, *FLOWS, part, ids=IDS))


BILLION = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (SIMPLE.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY l0 "ha">' + BILLION.encode() + b"]>", 1), "document type"),
        (SIMPLE.replace(b"?>", b'?><!DOCTYPE x SYSTEM "file:///etc/passwd">', 1), "document type"),
        (SIMPLE.replace(b"?>", b"?><!doctype x>", 1), "document type"),
        (SIMPLE.replace(b'"UTF-8"', b'"UTF-7"', 1), "Save it as UTF-8"),
        (SIMPLE.decode().replace("UTF-8", "UTF-16", 1).encode("utf-16"), "not UTF-8"),
        (b" " * (MAX_BYTES + 1), "larger than 512 KB"),
        (b"", "not well-formed"),
        (b"\xff\xfe", "not UTF-8"),
        (b"<html/>", "not a BPMN 2.0 diagram"),
        (SIMPLE[:-40], "not well-formed"),
        (SIMPLE.replace(b'isExecutable="true"', b""), "isExecutable"),
        (f'{HEAD}<bpmn:process id="a"/><bpmn:process id="b"/></bpmn:definitions>'.encode(), "this one holds 2"),
        (diagram(*(f'<bpmn:endEvent id="e{n}"/>' for n in range(201))), "more than 200 parts"),
        (diagram("<a>" * 5000 + "</a>" * 5000), "not well-formed"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_with_a_sentence(content, words):
    assert words in told(content)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ((CHECK, END, flow("check", "finished")), "one start; this one has 0"),
        ((START, START.replace("begun", "again"), CHECK, END, *FLOWS), "this one has 2"),
        ((START, CHECK, flow("begun", "check")), "has no end"),
        ((START, CHECK, END, *FLOWS, flow("check", "nowhere")), "hangs on 'nowhere'"),
        ((START, CHECK, END, flow("begun", "check")), "No arrow leaves 'check'"),
        ((START, CHECK, END, *FLOWS, flow("check", "check")), "2 arrows leave 'check'. Put a gateway"),
        ((START, CHECK, END, *FLOWS, CHECK.replace('id="check"', 'id="lone"')), "'lone' is never reached"),
        ((START, CHECK.replace("ground.environment-opinion", ""), END, *FLOWS), "no post would answer"),
        ((START, CHECK.replace('oc:days="5"', 'oc:days="-5"'), END, *FLOWS), "not a number of days"),
        ((START, CHECK.replace('oc:days="5"', 'oc:days="soon"'), END, *FLOWS), "not a number of days"),
        ((START, CHECK.replace('oc:days="5"', 'oc:dayKind="lunar"'), END, *FLOWS), "write working or calendar"),
        ((START, CHECK.replace('oc:days="5"', 'oc:confidence="sure"'), END, *FLOWS), "verified or unverified"),
        ((START, CHECK.replace('oc:days="5"', 'oc:confidence="verified"'), END, *FLOWS), "names no oc:source"),
        ((START, CHECK.replace("oc:", 'oc:verb="look" oc:', 1), END, *FLOWS), "only service tasks and ends do"),
        ((START, CHECK, END.replace("oc:", 'oc:verb="leap" oc:', 1), *FLOWS), "names the verb 'leap'"),
        ((START, CHECK.replace("bad", "good"), END, *FLOWS), "The key 'good' at 'check'"),
        ((START, CHECK, END.replace(' oc:outcome="done"', ""), *FLOWS), "says no oc:outcome"),
        ((START, CHECK, END.replace("oc:", 'oc:mark="no" oc:', 1), *FLOWS), "where can the applicant go next?"),
        ((START, CHECK, END.replace("oc:", 'oc:mark="grand" oc:', 1), *FLOWS), "write ok, no or nothing"),
        ((START, CHECK.replace('name="Check"', ""), END, *FLOWS), "'check' has no name"),
    ],
)
def test_what_cannot_run_well_is_told_with_its_line(parts, words):
    assert words in told(diagram(*parts, ids=(*IDS, "again", "lone")))


GATE = '<bpmn:exclusiveGateway id="gate" default="gate_finished"/>'


def asking(condition: str, gate: str = GATE) -> bytes:
    """A diagram in which a gateway asks a question."""
    look = '<bpmn:serviceTask id="look" name="Look" oc:verb="look"/>'
    back = flow("gate", "look", condition).replace("gate_look", "gate_back")
    flows = (flow("begun", "look"), flow("look", "check"), flow("check", "gate"), flow("gate", "finished"), back)
    return diagram(START, look, CHECK, gate, END, *flows, facts="hectares", ids=(*IDS, "look", "gate"))


@pytest.mark.parametrize("condition", ["hectares &lt; 5", "free", "check.outcome in ['good', 'bad'] and not free"])
def test_a_condition_asks_for_facts_that_are_declared_given_or_decided(condition):
    assert told(asking(condition)) == ""


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("acres &lt; 5", "asks for 'acres'. Known: check.outcome, free, hectares"),
        ("check.outcome == 'god'", "asks for 'god'; 'check' offers good, bad"),
        ("'goood' != check.outcome", "asks for 'goood'"),
        ("check.outcome in ['good', 'worse']", "asks for 'worse'"),
        ("__import__('os').system('id')", "cannot be read"),
        ("exec('x')", "cannot be read"),
        ("hectares.__class__ == 1", "asks for 'hectares.__class__'"),
        ("", "has no condition and is not the default"),
    ],
)
def test_a_condition_that_could_not_be_answered_is_found_before_any_case(condition, words):
    assert words in told(asking(condition))


def test_a_gateway_without_a_default_could_leave_a_case_stuck():
    assert "could get stuck" in told(asking("free", gate='<bpmn:exclusiveGateway id="gate"/>'))


def test_an_unknown_verb_is_refused_with_those_that_are_known():
    content = asking("free").replace(b'oc:verb="look"', b'oc:verb="os.system"')
    assert "names the verb 'os.system'. Known verbs: look" in told(content)


def test_a_duty_that_no_post_holds_is_told():
    found = faults_of(read_procedure(SIMPLE), verbs={}, duties=frozenset({"ground.contract"}))
    assert ["No post of the country holds the duty" in str(fault) for fault in found] == [True]


def test_an_element_that_is_not_drawn_is_told():
    found = told(diagram(START, CHECK, END, *FLOWS, ids=("begun", "finished")))
    assert found == "line 6: 'check' is not drawn: the file has no shape for it."


def test_the_schema_of_bpmn_itself_is_asked():
    swapped = SIMPLE.replace(b'<bpmn:startEvent id="begun" name="Begun"/>', b'<bpmn:startEvent id="begun" nime="x"/>')
    assert "BPMN 2.0 schema refuses it" in told(swapped)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content):
    assert told(content)


@given(st.integers(min_value=0, max_value=len(SIMPLE) - 1), st.binary(min_size=1, max_size=4))
def test_a_damaged_diagram_is_read_or_refused(at, damage):
    told(SIMPLE[:at] + damage + SIMPLE[at + len(damage) :])
