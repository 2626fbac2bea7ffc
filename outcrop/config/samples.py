"""The sample holders of posts: so that the demonstration has an office that answers."""

from typing import Any

from outcrop.commons.accounts.api import User
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.strictyaml import read_yaml

from .story import SAMPLE


def appoint_holders(*, act: Act) -> int:
    """Make the users of ``seeds/posts.yaml`` and let them hold their posts; return how many."""
    file = packs.current().root / "seeds" / "posts.yaml"
    told: dict[str, Any] = read_yaml(file.read_text(encoding="utf-8")) if file.exists() else {}
    return appoint(told, act=act)


def appoint(told: dict[str, Any], *, act: Act) -> int:
    """Make the users of a list, those who hold a post and those who wait for one; return how many hold one."""
    for row in told.get("waiting", ()):
        _official(row, act)
    for row in told.get("holders", ()):
        post = posts.Post.objects.get(agency_id=row["agency"], key=row["post"])
        if not posts.Holding.objects.filter(post=post).exists():  # else it passed on, and stays with whom it went to
            posts.appoint(post=post, user=_official(row, act).id, start=act.on)
    return len(told.get("holders", ()))


def _official(row: dict[str, Any], act: Act) -> User:
    user, _ = User.objects.get_or_create(
        username=SAMPLE + row["key"],
        defaults={"display_name": row["name"], "is_sample": True, "joined_at": act.at, "password": "!"},
    )
    return user
