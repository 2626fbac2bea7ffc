"""What a phone with ODK Collect fetches and sends."""

import base64

import pytest
from django.db import connection
from lxml import etree

from outcrop.commons.documents import api as documents
from outcrop.commons.journal.models import Entry
from outcrop.field import consumers
from outcrop.field.forms_kept import add_form
from outcrop.field.holding import body_of, open_ones, retry
from outcrop.field.models import Attachment, Held, Submission
from outcrop.field.tests.conftest import BOUNDARY, PICTURE, act, market, multipart
from outcrop.kernel.problems import Problem

LIST = "{http://openrosa.org/xforms/xformsList}"
ENTITY = '<meta><entity xmlns="http://www.opendatakit.org/xforms/entities"/></meta>'
SAID = "{http://openrosa.org/http/response}message"
DAY = "<visited_on>2026-11-20</visited_on><agreed>yes</agreed><place>Hill</place><people><miners>4</miners></people>"


def community(instance="uuid:c", picture="one.jpg"):
    return (
        f'<data id="community-assessment" version="2026112201">{DAY}<need><what>Water</what></need>'
        f"<safety><picture>{picture}</picture></safety><meta><instanceID>{instance}</instanceID></meta></data>"
    )


def message(response):
    return etree.fromstring(response.content).find(SAID).text


def test_a_phone_finds_the_forms_of_the_pack_and_downloads_them(phone):
    listed = phone.gets("formList")
    assert listed["X-OpenRosa-Version"] == "1.0" and listed["Content-Type"] == "text/xml; charset=utf-8"
    forms = {each.findtext(f"{LIST}formID"): each for each in etree.fromstring(listed.content)}
    assert set(forms) == {"community-assessment", "supply-chain-market", "selling-compared", "price-chain"}
    address = forms["price-chain"].findtext(f"{LIST}downloadUrl")
    assert b'id="price-chain"' in phone.gets(address.removeprefix("http://testserver")).content
    assert [
        each.findtext(f"{LIST}formID") for each in etree.fromstring(phone.gets("formList?formID=price-chain").content)
    ] == ["price-chain"]


def test_files_of_a_form_are_in_its_manifest_with_their_hash(phone, country):
    rows = ("| survey |", "| | type | name | label | calculation |", "| | text | t | T | |")
    pulled = (
        "| | calculate | p | | pulldata('fruits','price','name',${t}) |",
        "| settings |",
        "| | form_id | version |",
    )
    table = "\n".join((*rows, *pulled, "| | fruit | 1 |", ""))
    add_form(data=table.encode(), name="fruit.md", files={"fruits.csv": b"name,price\napple,3\n"}, act=act())
    listed = etree.fromstring(phone.gets("formList?formID=fruit").content)
    manifest = phone.gets(listed[0].findtext(f"{LIST}manifestUrl").removeprefix("http://testserver"))
    file = etree.fromstring(manifest.content)[0]
    assert (file[0].text == "fruits.csv" and file[1].text == "md5:f98df4f7a0d02d9eabb92c4e3acc4064") or file[
        1
    ].text.startswith("md5:")
    assert phone.gets(file[2].text.removeprefix("http://testserver")).content == b"name,price\napple,3\n"


def test_nobody_without_a_token_gets_anything(client, phone):
    for path in ("/openrosa/formList", "/openrosa/key/fd_guess/formList", "/openrosa/submission"):
        refused = client.get(path)
        assert refused.status_code == 401 and refused["WWW-Authenticate"].startswith("Basic")
    basic = base64.b64encode(f"phone:{phone.token}".encode()).decode()
    assert client.get("/openrosa/formList", headers={"Authorization": f"Basic {basic}"}).status_code == 200
    assert client.get("/openrosa/formList", headers={"Authorization": f"Bearer {phone.token}"}).status_code == 200


def test_a_phone_that_was_ended_gets_nothing_more(phone):
    from outcrop.field.devices import revoke

    revoke(device=phone.device, act=act())
    assert phone.gets("formList").status_code == 401
    assert phone.sends(market()).status_code == 401 and not Submission.objects.exists()


def test_head_says_how_much_is_taken_at_once(phone):
    answer = phone.client.head(f"/openrosa/key/{phone.token}/submission")
    assert answer.status_code == 204
    assert answer["X-OpenRosa-Accept-Content-Length"] == str(10 * 1024 * 1024)
    assert answer["Location"].endswith("/submission")


def test_answers_are_kept_for_the_post_of_the_phone_and_leave_only_their_digest_in_the_journal(phone):
    answer = phone.sends(market(more="<papers><remarks>Secret of the pit</remarks></papers>"))
    assert answer.status_code == 201 and message(answer) == "Received."
    kept = Submission.objects.get()
    assert (kept.device, kept.post, kept.area_path) == (phone.device, phone.device.post, phone.device.area_path)
    line = Entry.objects.get(type="field.submission-received").content
    assert kept.digest in line and "Secret" not in line


def test_answers_sent_again_count_once(phone):
    answers = [phone.sends(market()).status_code for _ in range(3)]
    assert answers == [201, 201, 201] and Submission.objects.count() == 1
    assert Entry.objects.filter(type="field.submission-received").count() == 1


def test_files_arrive_in_several_requests_and_the_consumer_hears_once_when_all_are_here(phone, monkeypatch):
    heard = []
    consumers.plug_consumer("community-assessment", lambda answers, act: heard.append(answers))
    first = phone.sends(community())
    assert first.status_code == 201 and "1 more" in message(first) and not heard
    assert message(phone.sends(community(), one_jpg=PICTURE)) == "Received."
    phone.sends(community(), one_jpg=PICTURE)
    assert [each.values["need"] for each in heard] == [{"what": "Water"}]
    assert documents.open(Attachment.objects.get().digest) == PICTURE


def test_the_same_instance_with_other_answers_is_refused_and_held(phone):
    phone.sends(market())
    other = phone.sends(market(more="<papers><remarks>other</remarks></papers>"))
    assert other.status_code == 409 and "[field.instance-differs]" in message(other)
    assert open_ones().get().code == "field.instance-differs" and "other" not in Submission.objects.get().xml


@pytest.mark.parametrize(
    ("body", "code", "status"),
    [
        (b"no multipart at all", "field.submission-malformed", 400),
        (multipart("<data"), "field.submission-malformed", 400),
        (multipart('<!DOCTYPE d [<!ENTITY x "y">]><data id="a">&x;</data>'), "field.submission-malformed", 400),
        (multipart(market())[:-40], "field.submission-malformed", 400),
        (multipart(market(form="nobody-knows")), "field.form-unknown", 404),
        (multipart(market(version="1999")), "field.form-unknown", 404),
        (multipart(market(more="<invented>1</invented>")), "field.not-of-this-form", 422),
        (multipart(market(more=ENTITY)), "field.entities-outside", 422),
        (multipart(market(), {"virus_jpg": b"MZ not a picture"}), "documents.not-what-it-says", 422),
        (multipart(b'<?xml version="1.0" encoding="utf-16"?><data/>'), "field.submission-malformed", 400),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_gets_a_clear_answer_and_is_held_byte_for_byte(phone, body, code, status):
    answer = phone.sends_body(body)
    assert answer.status_code == status and f"[{code}]" in message(answer)
    assert not Submission.objects.exists()
    held = open_ones().get()
    assert held.code == code and body_of(held) == body and held.device == phone.device
    phone.sends_body(body)
    assert Held.objects.count() == 1, "the same bytes are held once"


def test_what_is_too_large_is_refused_and_held_and_what_is_far_too_large_is_not_even_read(phone, settings):
    settings.LARGEST_UPLOAD = 1000
    large = phone.sends(community(), one_jpg=PICTURE + b"x" * 2000)
    assert large.status_code == 413 and "[field.submission-too-large]" in message(large)
    assert len(body_of(open_ones().get())) > 2000
    settings.LARGEST_UPLOAD = 10 * 1024 * 1024
    answer = phone.client.generic(
        "POST", f"/openrosa/key/{phone.token}/submission", b"x", content_type=f"multipart/x; boundary={BOUNDARY}",
        CONTENT_LENGTH=str(40 * 1024 * 1024),
    )  # fmt: skip
    assert answer.status_code == 413 and Held.objects.count() == 1


def test_what_a_consumer_refuses_is_held_and_can_be_tried_again(phone, department):
    class Full(Problem):
        code, status, message = "test.full", 409, "The store is full."

    def refuses(answers, act):
        if full:
            raise Full()
        taken.append(answers)

    full, taken = True, []
    consumers.plug_consumer("supply-chain-market", refuses)
    assert "[test.full]" in message(phone.sends(market()))
    assert not Submission.objects.exists()
    held = open_ones().get()
    assert retry(held=held, act=act()).outcome == "refused" and open_ones().exists()
    full = False
    assert retry(held=held, act=act()).outcome == "accepted"
    assert len(taken) == 1 and Submission.objects.count() == 1 and not open_ones().exists()


def test_an_unknown_version_is_taken_once_the_department_has_brought_it(phone):
    phone.sends(market(version="7"))
    held = open_ones().get()
    from outcrop.commons.packs import api as packs

    written = (packs.current().root / "forms" / "supply-chain-market.md").read_text()
    add_form(data=written.replace("2026112201", "7").encode(), name="supply-chain-market.md", act=act())
    assert retry(held=held, act=act()).submission.form.version == "7"


def test_a_fault_of_ours_loses_nothing(phone, monkeypatch):
    from outcrop.field import openrosa

    def breaks(**_):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(openrosa, "receive", breaks)
    assert phone.sends(market()).status_code == 500
    assert open_ones().get().code == "page.our-fault"


def test_what_was_received_is_never_changed(phone):
    phone.sends(market())
    with pytest.raises(Exception, match=r"never changed|permission denied"), connection.cursor() as cursor:
        cursor.execute("UPDATE field_submission SET xml = ''")
