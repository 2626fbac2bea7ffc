"""The pages and calls: verify for everybody, the paper for those who hold it."""

import uuid
from threading import BoundedSemaphore
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from outcrop.commons.accounts.api import User, issue_token
from outcrop.commons.posts.api import Agency, Post, appoint
from outcrop.credentials import api as credentials
from outcrop.credentials import publishing, reading
from outcrop.credentials.policies import FETCH_PAPER
from outcrop.credentials.tests.conftest import NOW, OFFICE, PAGE, TODAY, Issue, act
from outcrop.kernel.acts import Actor, Capacity, HeldPost
from outcrop.kernel.ids import new_id

pytestmark = pytest.mark.django_db


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_the_page_asks_for_a_file_a_text_or_a_number(client: Client, office: Agency) -> None:
    page = words(client.get("/verify"))
    assert 'enctype="multipart/form-data"' in page and "outcrop verify FILE" in page
    empty = client.post("/verify", {})
    assert empty.status_code == 422 and "Choose a file or photograph" in words(empty)


def test_a_file_is_verified(client: Client, printed: bytes) -> None:
    page = words(client.post("/verify", {"file": SimpleUploadedFile("paper.pdf", printed, "application/pdf")}))
    assert "Genuine and in force" in page and "Sunrise enterprise" in page and "MR-6416-2026-00017-K" in page
    changed = SimpleUploadedFile("paper.pdf", printed.replace(b"%PDF-1.7", b"%PDF-1.6"), "application/pdf")
    assert "Altered" in words(client.post("/verify", {"file": changed}))


def test_a_camera_that_reads_the_code_leads_to_the_verdict(client: Client, issue: Issue) -> None:
    paper = issue()
    address = credentials.qr_text(paper).removeprefix("HTTPS://PAPERS.EXAMPLE.TEST")
    for way in (address, address.lower(), address.replace("/V/", "/v/")):
        page = client.get(way)
        assert page.status_code == 200 and "Genuine and in force" in words(page)
        assert page["Cache-Control"] == "no-store"
    credentials.revoke(credential=paper, reason="The land was given back.", act=act())
    page = words(client.get(address))
    assert "Revoked" in page and "The land was given back." in page


def test_a_number_alone_shows_what_is_public_and_says_that_it_proves_nothing(client: Client, issue: Issue) -> None:
    issue()
    page = words(client.get("/verify", {"number": "mr-6416-2026-00017-k"}))
    assert "Sunrise enterprise" in page and "A number proves nothing" in page and "Genuine" not in page
    assert "A number proves nothing" in words(client.post("/verify", {"text": " MR-6416-2026-00017-K "}))
    assert "No paper with this number" in words(client.get("/verify", {"number": "MR-0"}))
    assert client.get("/verify", {"number": "\x00'\"<script>"}).status_code == 200


@pytest.mark.parametrize("code", ["A", "%00", "A" * 3000, "..%2f..%2f", "<script>", "ӨҮ"])
def test_any_address_under_v_gets_a_page(client: Client, office: Agency, code: str) -> None:
    page = client.get(f"/v/{code}")
    assert page.status_code in (200, 404) and "<script>alert" not in words(page)


@pytest.mark.parametrize("kind", ["Point", "Polygon"])
def test_the_ground_that_a_paper_is_about_is_drawn(client: Client, issue: Issue, kind: str) -> None:
    ring = [[21.0, 1.0], [21.003, 1.0], [21.003, 1.003], [21.0, 1.0]]
    ground = {"type": kind, "coordinates": ring[0] if kind == "Point" else [ring]}
    page = words(client.post("/verify", {"text": issue(claims={"geometry": ground}).token}))
    assert "<svg" in page and "Where the ground lies" in page and "coordinates" not in page
    odd = words(client.post("/verify", {"text": issue(claims={"geometry": {"type": kind, "coordinates": "x"}}).token}))
    assert "Genuine and in force" in odd


def test_what_a_paper_says_is_never_read_as_a_page(client: Client, issue: Issue) -> None:
    paper = issue(claims={"holder": "<script>alert(1)</script>"})
    assert "<script>alert(1)" not in words(client.post("/verify", {"text": paper.token}))


def test_the_trust_bundle_is_handed_to_everybody(client: Client, issue: Issue) -> None:
    issue()
    response = client.get("/verify/trust-bundle")
    bundle = credentials.open_bundle(response.content.decode(), pin=publishing.trust_fingerprint(now=NOW))
    assert "attachment" in response["Content-Disposition"] and bundle.country == "testland"


def person(agency: str = "", **more: Any) -> Actor:
    posts = (HeldPost(new_id(), "officer", agency, "state", "", frozenset()),) if agency else ()
    return Actor(user=new_id(), person=new_id(), posts=posts, **more)


def test_the_paper_is_for_its_holders_and_for_the_agency_that_issued_it(issue: Issue) -> None:
    enterprise, holder, stranger, officer, other = (
        new_id(),
        person(),
        person(),
        person(OFFICE),
        person("another-office"),
    )
    leader, member = (person(capacities=frozenset({Capacity(kind, enterprise)})) for kind in ("leader", "member"))
    banker = person(capacities=frozenset({Capacity("creditor", enterprise)}))
    paper = issue(holders=[enterprise, holder.person])
    issue(holders=[])
    allowed = {
        holder: True,
        leader: True,
        member: True,
        officer: True,
        stranger: False,
        other: False,
        banker: False,
        Actor.nobody(): False,
    }
    for actor, may in allowed.items():
        assert FETCH_PAPER.verdict(actor, paper).allowed is may
        assert (paper in FETCH_PAPER.visible(actor, credentials.Credential.objects.all())) is may


@pytest.fixture
def officer(office: Agency) -> Client:
    user = User.objects.create(username="officer")
    appoint(
        post=Post.objects.create(agency=office, key="officer", agency_kind="state", title={"en": "Officer"}),
        user=user.id,
        start=TODAY,
    )
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def visitor(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create(username="visitor", person=new_id()))
    return client


def test_the_issuing_office_fetches_the_paper_and_a_stranger_does_not(
    officer: Client, visitor: Client, issue: Issue
) -> None:
    paper = issue()
    credentials.print_paper(credential=paper, template="right", values=PAGE, language="en", act=act())
    credentials.print_paper(credential=paper, template="right", values=PAGE, language="eo", act=act())
    got = officer.get(f"/papers/{paper.id}.pdf", {"language": "eo"})
    assert (
        got.content.startswith(b"%PDF")
        and got["Content-Disposition"] == 'attachment; filename="MR-6416-2026-00017-K-eo.pdf"'
    )
    assert officer.get(f"/papers/{paper.id}.jwt").content.decode() == paper.token
    for ending in ("pdf", "jwt"):
        assert visitor.get(f"/papers/{paper.id}.{ending}").status_code == 404
        assert Client().get(f"/papers/{paper.id}.{ending}").status_code in (302, 401, 403)
        assert officer.get(f"/papers/{uuid.uuid4()}.{ending}").status_code == 404


def test_a_paper_that_was_never_printed_says_so(officer: Client, issue: Issue) -> None:
    answer = officer.get(f"/papers/{issue().id}.pdf")
    assert answer.status_code == 404 and "no printed form" in words(answer)


def test_the_address_in_a_credential_shows_how_it_stands(client: Client, issue: Issue) -> None:
    assert "In force, says the register" in words(client.get(f"/papers/{issue().id}"))
    assert client.get(f"/papers/{uuid.uuid4()}").status_code == 404


def test_a_crowd_of_files_is_told_to_wait(client: Client, office: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_room", BoundedSemaphore(1))
    monkeypatch.setattr(reading, "PATIENCE_SECONDS", 0.1)
    with reading._room:
        answer = client.post("/verify", {"file": SimpleUploadedFile("paper.pdf", b"%PDF-1.7")})
    assert answer.status_code == 503 and "Try again in a minute" in words(answer)


def test_programs_verify(client: Client, issue: Issue, printed: bytes) -> None:
    paper = issue(number="MR-9")
    answer = client.post("/api/v1/verify", {"text": credentials.qr_text(paper)}).json()
    assert (answer["verdict"], answer["number"], answer["valid_until"]) == ("good", "MR-9", "2029-01-01")
    assert client.post("/api/v1/verify", {"file": SimpleUploadedFile("a.pdf", printed)}).json()["verdict"] == "good"
    nothing = client.post("/api/v1/verify", {"text": " "})
    assert nothing.status_code == 422 and nothing.json()["code"] == "credentials.nothing-to-verify"
    assert client.post("/api/v1/verify", {"text": "noise"}).json()["verdict"] == "unreadable"


def test_programs_fetch_a_credential_as_pages_do(officer: Client, visitor: Client, issue: Issue) -> None:
    paper = issue()
    tokens = [issue_token(user=User.objects.get(username=n), label="test", at=NOW) for n in ("officer", "visitor")]
    of_office, of_visitor = (
        Client().get(f"/api/v1/credentials/{paper.id}", headers={"Authorization": f"Bearer {token}"})
        for token in tokens
    )
    assert of_office.json()["token"] == paper.token
    assert of_visitor.status_code in (403, 404) and "token" not in of_visitor.json()
    assert Client().get(f"/api/v1/credentials/{paper.id}").status_code == 401
