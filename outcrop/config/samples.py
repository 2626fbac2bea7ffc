"""The sample holders of posts: so that the demonstration has an office that answers."""

from typing import Any

import yaml

from outcrop.commons.accounts.api import User
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act

from .entering import SAMPLE


def appoint_holders(*, act: Act) -> int:
    """Make the users of ``seeds/posts.yaml`` and let them hold their posts; return how many."""
    file = packs.current().root / "seeds" / "posts.yaml"
    rows: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))["holders"] if file.exists() else []
    for row in rows:
        user, _ = User.objects.get_or_create(
            username=SAMPLE + row["key"],
            defaults={"display_name": row["name"], "is_sample": True, "joined_at": act.at, "password": "!"},
        )
        post = posts.Post.objects.get(agency_id=row["agency"], key=row["post"])
        posts.appoint(post=post, user=user.id, start=act.on)
    return len(rows)
