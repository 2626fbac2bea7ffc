"""Static files: collected, hashed and compressed once, and again when one of them has changed."""

import hashlib
from collections.abc import Callable

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect(say: Callable[[str], object]) -> None:
    """Collect the static files unless the same ones were collected before."""
    mark = settings.STATIC_ROOT.parent / "static.digest"
    digest = _digest()
    if mark.exists() and mark.read_text() == digest:
        return
    say("Collecting and compressing static files")
    mark.unlink(missing_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    mark.write_text(digest)


def _digest() -> str:
    digest = hashlib.sha256(str(settings.STATIC_ROOT).encode())
    for finder in get_finders():
        for name, storage in finder.list([]):
            digest.update(f"{name} {storage.size(name)} {storage.get_modified_time(name).timestamp()}\n".encode())
    return digest.hexdigest()
