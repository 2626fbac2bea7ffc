"""Every call of the API, tried with what nobody should send."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.test import Client

from outcrop.commons.accounts.api import issue_token
from outcrop.config.api import api
from tests.bad_input.faults import Faults
from tests.bad_input.pages import foreign
from tests.permissions.test_every_address import expected
from tests.permissions.things import MISSING_ID, filled, things
from tests.permissions.trying import ROLES, Call, user_of
from tests.world import World

JSON = "application/json"
REFUSED = (401, 403, 404)
#: What RFC 9457 and we ask of every problem.
PROBLEM = {"type", "title", "status", "code", "detail", "remedy"}


class Calls:
    """Tries calls; nothing that a try did stays."""

    def __init__(self, world: World, language: str) -> None:
        self.language, self.faults = language, Faults()
        now = world.act().at
        self.tokens = {
            r: issue_token(user=world.users[user_of(r)], label="tests", at=now) for r in ROLES if r != "nobody"
        }
        self.client = Client(raise_request_exception=False)
        self.schema: Any = json.loads(json.dumps(api.get_openapi_schema(), default=str))
        self.filling, self.table = things(world), expected()

    def send(self, call: Call, body: bytes, *, kind: str = JSON, tail: str = "", **headers: str) -> tuple[int, Any]:
        """Make a call as somebody whom it does not turn away at the door; return status and answer."""
        role = self.caller(call)
        path = call.path(filled(self.filling, call.name, call.parameters, "own"))
        sent = {"submission-id": str(uuid4()), "accept-language": self.language}
        sent |= {"authorization": f"Bearer {self.tokens[role]}"} if role != "nobody" else {}
        self.faults.forget()
        with transaction.atomic():
            answer = self.client.generic(call.methods[0], path + tail, body, kind, headers={**sent, **headers})
            transaction.set_rollback(True)
        if "json" not in answer.get("Content-Type", ""):
            return answer.status_code, {}
        told = answer.json()
        return answer.status_code, told if isinstance(told, dict) else {}

    def caller(self, call: Call) -> str:
        """Return somebody who may make a call."""
        answers = self.table[call.name][call.methods[0]]["own"]
        return next((role for role, status in answers.items() if status not in REFUSED), "leader")

    def body_of(self, call: Call) -> dict[str, Any] | None:
        """Return the schema of what a call takes."""
        operation = self.schema["paths"][call.template][call.methods[0].lower()]
        content = operation.get("requestBody", {}).get("content", {})
        return self.resolved(content["application/json"]["schema"]) if "application/json" in content else None

    def resolved(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Follow references."""
        while "$ref" in schema:
            schema = self.schema["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        for each in schema.get("anyOf", ()):
            if each.get("type") != "null":
                return self.resolved(each)
        return schema

    def sample(self, schema: dict[str, Any], name: str = "") -> Any:
        """Return something that fits a schema."""
        schema = self.resolved(schema)
        if "enum" in schema or "const" in schema:
            return schema.get("const", schema.get("enum", [""])[0])
        match schema.get("type"):
            case "object":
                return {k: self.sample(v, k) for k, v in schema.get("properties", {}).items()}
            case "array":
                return [self.sample(schema.get("items", {}), name)]
            case "integer" | "number":
                return 1
            case "boolean":
                return True
        return {"uuid": str(MISSING_ID), "date": "2026-01-01", "date-time": "2026-01-01T00:00:00Z"}.get(
            schema.get("format", ""), "1"
        )

    def places(self, schema: dict[str, Any], at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the way to every place of a body."""
        schema = self.resolved(schema)
        if at:
            yield at
        for name, each in schema.get("properties", {}).items():
            yield from self.places(each, (*at, name))
        if schema.get("type") == "array":
            yield from self.places(schema.get("items", {}), (*at, 0))

    def bodies(self, call: Call) -> Iterator[tuple[tuple[Any, ...], Any]]:
        """Yield each place of a call's body with a body that fits."""
        schema = self.body_of(call)
        for at in self.places(schema) if schema else ():
            yield at, self.sample(schema or {})

    def wrongs(self, status: int, told: dict[str, Any]) -> Iterator[str]:
        """Yield what is wrong with an answer."""
        if status >= 500 or self.faults.last:
            yield f"a fault of ours: {self.faults.last}"
        if status >= 400:
            if missing := PROBLEM - set(told):
                yield f"{status} is no problem of RFC 9457, without {sorted(missing)}"
            faults = [words for sentences in told.get("faults", {}).values() for words in sentences]
            for words in (told.get("title", ""), told.get("remedy", ""), *faults):
                if foreign(words):
                    yield f"not in the reader's language: {words[:160]}"


def put(body: Any, at: tuple[Any, ...], value: Any) -> Any:
    """Return a body with another value in a place."""
    inner = body
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    return body


BODIES: dict[str, bytes] = {
    "nothing": b"",
    "list": b"[]",
    "null": b"null",
    "text": b'"x"',
    "number": b"1",
    "cut short": b'{"a":',
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "deep closed lists": b"[" * 10_000 + b"]" * 10_000,
    "no text": b"\xff\xfe\x00",
    "utf-16": '{"a": 1}'.encode("utf-16"),
    "twice": b'{"a":1}{"a":2}',
    "huge integer": b'{"a":' + b"9" * 5000 + b"}",
}
KINDS = (
    "",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "application/json; charset=nonsense",
    "garbage",
    "\xd0\xb6",
)
#: After the path of any call.
TAILS = (
    "?page=-1",
    "?q=%00",
    "?after=%00&class_key=%ED%A0%80",
    "?limit=99999999999999999999",
    "?limit=-1",
    "?bbox=nan,1,2,inf",
    "?bbox=%00",
    "?" + "x" * 5000,
    "%00",
    "/%00",
    "/../..",
)
HEADERS = (
    ("submission-id", "garbage"),
    ("submission-id", "\x80" * 300),
    ("authorization", "Bearer \x80\x00"),
    ("authorization", "x" * 9000),
    ("mandate", "garbage"),
    ("mandate", str(MISSING_ID)),
    ("accept", "\x80"),
    ("content-length", "abc"),
    ("content-length", "²"),
    ("content-length", "-1"),
    ("content-encoding", "gzip"),
    ("cookie", "outcrop_session=\x80;;;=;outcrop_language=../../etc"),
    ("host", "evil.example"),
)
