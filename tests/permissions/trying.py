"""Trying addresses and calls: what there is, what to fill in, what came back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from outcrop.config.api import api
from outcrop.registry.record.proof import PROVED
from tests.world import World

#: Whom each address is tried as. ``own`` things belong to the enterprise of leader and crusher, in the first district.
ROLES = (
    "nobody",
    "leader",
    "crusher",
    "miner",
    "washer",
    "agent",
    "trader",
    "clay-leader",
    "officer",
    "village-head",
    "environment",
    "assembly",
    "governor",
    "cadastre",
    "clerk",
    "price-desk",
    "verifier",
    "department",
    "auditor",
    "officer-elsewhere",
    "governor-elsewhere",
    "clerk-elsewhere",
    "police",
    "adviser",
)
#: Own things, those of another enterprise under another office, and what does not exist.
TARGETS = ("own", "elsewhere", "missing")
#: Parts of the frame that carry no record: static files and the liveness pages.
NOT_OURS = {"healthz", "readyz"}


@dataclass(frozen=True, slots=True)
class Address:
    """
    A page's address, or a call of the API.

    :param parameters: their names, and the kind of converter that reads each
    """

    name: str
    parameters: dict[str, str]
    methods: tuple[str, ...]

    def path(self, values: dict[str, Any]) -> str:
        """Return the path with the parameters filled in."""
        return reverse(self.name, kwargs=values)


@dataclass(frozen=True, slots=True)
class Call(Address):
    """A call of the API."""

    template: str = ""

    def path(self, values: dict[str, Any]) -> str:
        """Return the path with the parameters filled in."""
        return self.template.format(**values)


def addresses() -> list[Address]:
    """Return every page that the house has."""
    return sorted(_walk(get_resolver().url_patterns, ""), key=lambda address: address.name)


def _walk(patterns: list[Any], namespace: str) -> Iterator[Address]:
    for each in patterns:
        if isinstance(each, URLResolver):
            if each.namespace and each.namespace.startswith("api"):
                continue
            yield from _walk(each.url_patterns, f"{each.namespace}:" if each.namespace else namespace)
        elif isinstance(each, URLPattern) and each.name and each.name not in NOT_OURS:
            kinds = {name: type(how).__name__ for name, how in each.pattern.converters.items()}
            yield Address(f"{namespace}{each.name}", kinds, ("GET", "POST"))


def calls() -> list[Call]:
    """Return every call of the API, from its own description."""
    found = []
    for template, operations in api.get_openapi_schema()["paths"].items():
        for method, operation in operations.items():
            parameters = {p["name"]: _kind(p) for p in operation.get("parameters", ()) if p["in"] == "path"}
            found.append(Call(f"{method.upper()} {template}", parameters, (method.upper(),), template))
    return sorted(found, key=lambda call: call.name)


def _kind(parameter: dict[str, Any]) -> str:
    schema = parameter.get("schema", {})
    return {"uuid": "UUIDConverter"}.get(
        schema.get("format", ""), "IntConverter" if schema.get("type") == "integer" else "StringConverter"
    )


def client_of(world: World, role: str) -> Client:
    """Return a browser in which somebody signed in."""
    client = Client(raise_request_exception=False)
    if role != "nobody":
        client.force_login(world.users[role])
        session = client.session  # she has just typed her secret code: what is asked here is who may, not who is there
        session[PROVED] = {"user": str(world.users[role].pk), "at": world.act().at.isoformat()}
        session.save()
    return client


def answer(client: Client, address: Address, method: str, values: dict[str, Any], token: str = "") -> int:
    """Return the status of one try: a POST carries its submission id and nothing else."""
    headers = {"authorization": f"Bearer {token}"} if token else {}
    path = address.path(values)
    if isinstance(address, Call):
        headers["submission-id"] = str(uuid4())
        return int(client.generic(method, path, b"{}", "application/json", headers=headers).status_code)
    if method == "GET":
        return int(client.get(path).status_code)
    return int(client.post(path, {"submission": str(uuid4())}).status_code)
