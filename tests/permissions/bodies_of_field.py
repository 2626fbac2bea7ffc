"""The bodies of field forms."""

from outcrop.commons.posts import api as posts
from tests.permissions.bodies import Body, Maker, Side, Upload
from tests.permissions.furnished_field import answered
from tests.permissions.things import MISSING_ID

NEW_FORM = """| survey |
| | type | name | label |
| | text | place | What do people call this place? |
| settings |
| | form_title | form_id | version |
| | Places | places | 1 |
"""


def phone(side: Side) -> Body:
    """Return a phone that shall collect for the officer of a district."""
    post = posts.find(f"district-office@{side.area}", "mining-officer")
    return {"label": "P-2", "post": str(post.id if post else MISSING_ID)}


def sent(side: Side) -> Body:
    """Return answers as a phone sends them."""
    return {"xml_submission_file": Upload("answers.xml", "text/xml", answered(side.world.act()))}


CALLS: dict[str, Maker] = {
    "POST /api/v1/form-answers": lambda side: {"xml": answered(side.world.act()).decode()},
    "POST /api/v1/forms": lambda side: {"name": "places.md", "text": NEW_FORM},
}
MIXED_CALLS: dict[str, dict[str, Maker]] = {}
PAGES: dict[str, Maker] = {
    "field:aside": lambda side: {"reason": "It came a second time."},
    "field:begin": lambda side: {"language": "en"},
    "field:devices": phone,
    "field:keep": lambda side: {"file": Upload("places.md", "text/markdown", NEW_FORM.encode())},
    "field:page": lambda side: {"data:visited_on": side.world.act().on.isoformat(), "data:agreed": "yes"},
}
MIXED_PAGES: dict[str, dict[str, Maker]] = {}
