"""A program with a token: the API over the wire, and nothing else."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.served import Served

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Answer:
    """What the API answered."""

    status: int
    type: str
    body: Any


@dataclass
class Program:
    """Calls the API for a user; without a token, for nobody."""

    url: str
    token: str = ""
    mandate: str = ""

    @classmethod
    def of_all(cls, house: Served, *usernames: str) -> "dict[str, Program]":
        """Return a program for each user, with tokens that the operator issued at once."""
        told = house.command("token", *usernames, "--label", "journey").split()
        return {name: cls(f"{house.url}/api/v1", token) for name, token in zip(told[::2], told[1::2], strict=True)}

    @classmethod
    def of(cls, house: Served, username: str) -> "Program":
        """Return a program for a user, with a token that the operator issued."""
        return cls(f"{house.url}/api/v1", house.command("token", username, "--label", "journey").strip())

    def gets(self, path: str) -> Any:
        """Return what a call answers that asks for something."""
        return self._good(self.calls("GET", path))

    def sends(self, path: str, told: Any = None, *, submission: str = "") -> Any:
        """Return what a call answers that does something."""
        return self._good(self.calls("POST", path, told, submission=submission))

    def calls(self, method: str, path: str, told: Any = None, *, submission: str = "") -> Answer:
        """Make a call, and return whatever comes back."""
        body = None if method == "GET" else json.dumps({} if told is None else told).encode()
        request = urllib.request.Request(self.url + path, body, self._headers(method, submission), method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return self._read(answer.status, answer)
        except urllib.error.HTTPError as refusal:
            return self._read(refusal.code, refusal)

    def form(self, path: str, content: bytes) -> Answer:
        """Send a form, as the calls want it that also take a file."""
        request = urllib.request.Request(self.url + path, content, {"Content-Type": FORM}, method="POST")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return self._read(answer.status, answer)

    def _headers(self, method: str, submission: str) -> dict[str, str]:
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if self.mandate:
            headers["Mandate"] = self.mandate
        if method != "GET":
            headers["Submission-Id"] = submission or str(uuid4())
        return headers

    @staticmethod
    def _read(status: int, answer: Any) -> Answer:
        kind, content = answer.headers.get("Content-Type", ""), answer.read()
        return Answer(status, kind, json.loads(content) if "json" in kind else content)

    @staticmethod
    def _good(answer: Answer) -> Any:
        assert answer.status < 400, answer
        return answer.body
