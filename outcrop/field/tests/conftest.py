"""Testland with its forms: an officer who collects, a department, and a phone."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from outcrop.commons.accounts import actors
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.field import api, consumers
from outcrop.field.devices import enrol
from outcrop.field.models import Device
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
#: Real forms of others lie beside the checkout, or where OUTCROP_DATA says.
DATA = Path(os.environ.get("OUTCROP_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data")
BOUNDARY = "-----------------------------Outcrop"
PICTURE = b"\xff\xd8\xff\xe0" + b"picture" * 20


def act(by: Actor | None = None) -> Act:
    """Return an act of today."""
    return Act(by=by or Actor.machine("tests"), at=NOW, on=TODAY, submission=new_id())


@pytest.fixture
def country(db: None, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Testland's areas, posts and forms."""
    monkeypatch.setattr(actors, "_sources", [])
    monkeypatch.setattr(consumers, "_consumers", {})
    settings.OUTCROP_CLOCK = FixedClock(NOW)
    pack = packs.current()
    areas.sync(pack.root / "areas.csv")
    posts.sync(pack)
    api.sync_pack(pack, act=act())


@pytest.fixture
def holder(country: None) -> Callable[[str, str], User]:
    """Return a user who holds a post."""

    def appoint(agency: str, post: str) -> User:
        user = User.objects.create_user(f"{post}@{agency}", display_name=post)
        posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id, start=date(2020, 1, 1))
        return user

    return appoint


@pytest.fixture
def officer(holder: Callable[[str, str], User]) -> User:
    """The officer of a district, who collects and reads its answers."""
    return holder("district-office@AMBER", "mining-officer")


@pytest.fixture
def department(holder: Callable[[str, str], User]) -> User:
    """The department, which keeps the forms."""
    return holder("department", "national-department")


@pytest.fixture
def browser() -> Callable[[User], Client]:
    """Sign a user in."""

    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return signed_in


@pytest.fixture
def phone(officer: User) -> Iterator["Phone"]:
    """A phone of the officer's post."""
    actor = actor_for(officer, on=TODAY)
    device, token = enrol(post=actor.posts[0], label="Phone 7", act=act(actor))
    return Phone(device, token)


class Phone:
    """ODK Collect, as far as a server sees it."""

    def __init__(self, device: Device, token: str) -> None:
        self.device, self.token, self.client = device, token, Client()

    def gets(self, path: str) -> Any:
        """Fetch something below the server's address."""
        path = path if path.startswith("/") else f"/openrosa/key/{self.token}/{path}"
        return self.client.get(path, headers={"X-OpenRosa-Version": "1.0"})

    def sends(self, xml: str | bytes, **files: bytes) -> Any:
        """Send answers with files."""
        return self.sends_body(multipart(xml, files))

    def sends_body(self, body: bytes, content_type: str = f"multipart/form-data; boundary={BOUNDARY}") -> Any:
        """Send any bytes."""
        return self.client.generic("POST", f"/openrosa/key/{self.token}/submission", body, content_type=content_type)


def multipart(xml: str | bytes, files: dict[str, bytes] | None = None) -> bytes:
    """Return the body that Collect sends."""
    xml = xml.encode() if isinstance(xml, str) else xml
    parts = [("xml_submission_file", "submission.xml", "text/xml", xml)]
    parts += [
        (name.replace("_jpg", ".jpg"), name.replace("_jpg", ".jpg"), "image/jpeg", b)
        for name, b in (files or {}).items()
    ]
    body = b""
    for name, filename, kind, data in parts:
        head = f'Content-Disposition: form-data; name="{name}"; filename="{filename}"\r\nContent-Type: {kind}\r\n'
        head += "Content-Transfer-Encoding: binary\r\n\r\n"
        body += f"--{BOUNDARY}\r\n{head}".encode() + data + b"\r\n"
    return body + f"--{BOUNDARY}--\r\n".encode()


def market(
    instance: str = "uuid:1", *, more: str = "", version: str = "2026112201", form: str = "supply-chain-market"
) -> str:
    """Return answers to one of Testland's forms."""
    return (
        f'<data xmlns:orx="http://openrosa.org/xforms" id="{form}" version="{version}">'
        f"<visited_on>2026-11-20</visited_on><agreed>yes</agreed><flow><buyer>village</buyer></flow>{more}"
        f"<orx:meta><orx:instanceID>{instance}</orx:instanceID></orx:meta></data>"
    )
