"""The bodies of voice."""

from outcrop.voice import codes, seeds
from tests.permissions.bodies import Body, Maker, Side
from tests.permissions.furnished_voice import passphrase, sample_grievances

SAID: Body = {"kind": "other", "words": "Nobody answers at the desk."}
NEW_WORDS = "five new words for tests"


def code(side: Side) -> str:
    """Return the code of the sample case, or one that is nobody's."""
    if side.target == "missing":
        return codes.said(codes.checked(7))
    return codes.said(seeds.sample_code(sample_grievances()[0]))


CALLS: dict[str, Maker] = {
    "POST /api/v1/letters": lambda side: SAID,
    "POST /api/v1/letters/messages": lambda side: {"text": "Nobody answers at the desk."},
    "POST /api/v1/letters/more": lambda side: {"code": code(side), "what": "add", "words": "And not today."},
    "POST /api/v1/letters/read": lambda side: {"code": code(side)},
}
MIXED_CALLS: dict[str, dict[str, Maker]] = {}
PAGES: dict[str, Maker] = {
    "voice:act": lambda side: {"code": code(side), "what": "add", "words": "And not today."},
    "voice:begin": lambda side: SAID,
    "voice:follow": lambda side: {"code": code(side)},
    "voice:open": lambda side: {"passphrase": passphrase(), "again": passphrase()},
    "voice:receive": lambda side: SAID | {"channel": "phone"},
    "voice:recover": lambda side: {
        "code": side.world.things["recovery-code"], "passphrase": NEW_WORDS, "again": NEW_WORDS,
    },
}  # fmt: skip
MIXED_PAGES: dict[str, dict[str, Maker]] = {}
