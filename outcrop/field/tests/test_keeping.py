"""The department's pages, the phones of a post, and programs."""

import base64
import json
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from outcrop.commons.accounts.api import issue_token
from outcrop.commons.packs import api as packs
from outcrop.field.holding import open_ones
from outcrop.field.models import Device, FormVersion, Submission
from outcrop.field.tests.conftest import NOW, market
from outcrop.field.views.keeping import _settings_code
from outcrop.kernel.ids import new_id

SURVEY = "| survey |\n| | type | name | label |\n| | text | t | Text |\n"
GOOD = f"{SURVEY}| settings |\n| | form_id | version |\n| | mine | 1 |\n"


def send(client, address, **values):
    return client.post(address, {"submission": str(new_id()), **values})


def file(text, name="mine.md"):
    return SimpleUploadedFile(name, text.encode())


@pytest.fixture
def client(browser, department):
    return browser(department)


def test_the_department_brings_a_form_and_withdraws_it(client, officer, browser):
    made = send(client, "/forms/keep", file=file(GOOD))
    assert made.status_code == 302
    collector = browser(officer)
    assert "/forms/begin/mine" in collector.get("/forms").content.decode()
    assert "mine" in client.get(made.url).content.decode()
    send(client, f"{made.url}/withdraw")
    assert "/forms/begin/mine" not in collector.get("/forms").content.decode()
    assert FormVersion.objects.filter(form_id="mine").exists()


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        (GOOD.replace("| text |", "| nonsense |"), "mine.md", "nonsense"),
        (GOOD.replace("label |", "label | calculation |").replace("Text |", "Text | foo(1) |"), "mine.md", "foo()"),
        ("no form", "mine.md", "survey"),
        ("PK\x03\x04 broken", "mine.xlsx", "mine.xlsx is not taken"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "mine.xml", "document type"),
        (GOOD, "mine.exe", "not as"),
    ],
)
def test_a_form_that_is_refused_is_refused_with_the_reasons(client, text, name, reason):
    answer = send(client, "/forms/keep", file=file(text, name))
    assert answer.status_code == 422 and reason in answer.content.decode()
    assert not FormVersion.objects.filter(origin="department").exists()


def test_the_same_version_with_other_content_is_refused(client):
    send(client, "/forms/keep", file=file(GOOD))
    answer = send(client, "/forms/keep", file=file(GOOD.replace("Text", "Other")))
    assert answer.status_code == 422 and "other content" in answer.content.decode()


def test_what_is_held_is_seen_tried_again_and_set_aside_with_a_reason(client, phone):
    phone.sends(market(version="9"))
    held = open_ones().get()
    assert f"/forms/held/{held.id}" in client.get("/forms/held").content.decode()
    page = f"/forms/held/{held.id}"
    assert "field.form-unknown" in client.get(page).content.decode()
    assert client.get(f"{page}/bytes").content.startswith(b"--")
    assert "tried again, refused" in client.get(send(client, f"{page}/retry").url).content.decode()
    assert send(client, f"{page}/aside", reason="no").status_code == 422
    send(client, f"{page}/aside", reason="A test of the phone, by its own words.")
    assert not open_ones().exists() and send(client, f"{page}/retry").status_code == 409


def test_a_post_enrols_its_own_phone_sees_the_code_once_and_ends_it(browser, officer, holder):
    client = browser(officer)
    post = client.get("/forms/phones").context["form"].fields["post"].choices[0][0]
    shown = send(client, "/forms/phones", label="Phone 1", post=post).url
    page = client.get(shown).content.decode()
    assert "/openrosa/key/fd_" in page and "<svg" in page
    assert "/openrosa/key/" not in client.get(shown).content.decode(), "only once"
    device = Device.objects.get()
    neighbour = browser(holder("district-office@CLAY", "mining-officer"))
    assert neighbour.get(shown).status_code == 404
    assert send(neighbour, f"/forms/phones/{device.id}/revoke").status_code == 404
    assert send(neighbour, "/forms/phones", label="Mine", post=post).status_code == 422, "not a post of hers"
    send(client, f"/forms/phones/{device.id}/revoke")
    assert Device.objects.get().revoked_at


def test_the_code_is_what_collect_reads():
    told = json.loads(zlib.decompress(base64.b64decode(_settings_code("https://x.example/openrosa/key/fd_1"))))
    assert told["general"]["server_url"] == "https://x.example/openrosa/key/fd_1" and set(told) >= {"general", "admin"}


def test_only_the_department_keeps_forms(browser, officer, holder):
    for user in (officer, holder("police", "inspector"), holder("auditor", "auditor")):
        for address in ("/forms/keep", "/forms/held"):
            assert browser(user).get(address).status_code == 403


def test_programs_send_and_read_answers_and_what_they_send_wrong_is_held(client, officer, country):
    token = issue_token(user=officer, label="tests", at=NOW)

    def call(method, path, body=None, by=token):
        head = {"Authorization": f"Bearer {by}", "Submission-Id": str(new_id())}
        return getattr(client, method)(f"/api/v1{path}", body, content_type="application/json", headers=head)

    assert {each["form"] for each in call("get", "/forms").json()} > {"price-chain"}
    assert call("post", "/form-answers", {"xml": market()}).status_code == 201
    assert call("post", "/form-answers", {"xml": market()}).status_code == 201 and Submission.objects.count() == 1
    wrong = call("post", "/form-answers", {"xml": market("uuid:2", form="none")})
    assert wrong.status_code == 404 and wrong.json()["code"] == "field.form-unknown" and open_ones().count() == 1
    read = call("get", "/form-answers/supply-chain-market").json()
    assert [each["values"]["flow"]["buyer"] for each in read] == ["village"]
    assert call("get", "/form-answers/supply-chain-market?after=uuid:1").json() == []
    assert (
        call("get", "/forms-held").status_code == 403
        and call("post", "/forms", {"name": "a.md", "text": "x"}).status_code == 403
    )


def test_the_pack_check_tells_what_pyxform_refuses_and_what_leads_nowhere(tmp_path):
    import shutil

    root = tmp_path / "testland"
    shutil.copytree(packs.current().root, root)
    forms = root / "forms"
    (forms / "price-chain.md").write_text((forms / "price-chain.md").read_text().replace("pit_price", "pit_cost"))
    (forms / "community-assessment.md").write_text("| survey |\n| | type | name | label |\n| | nonsense | a | A |\n")
    (forms / "stray.md").write_text("| survey |\n")
    faults = "\n".join(str(fault) for fault in packs.load(str(root)).faults())
    assert "[forms/community-assessment.md]" in faults and "nonsense" in faults
    assert "names the question pit/pit_price" in faults and "stray.md stands in no row" in faults


def test_taking_the_pack_over_again_changes_nothing(country):
    from outcrop.field import api
    from outcrop.field.tests.conftest import act

    before = FormVersion.objects.count()
    api.sync_pack(packs.current(), act=act())
    assert FormVersion.objects.count() == before == 4
