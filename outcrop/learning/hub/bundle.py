"""
The hub for a phone or a USB stick: a zip of pages with small pictures, to be opened without a network.

Relative links, no script, one small sheet of style. The same articles give the same bytes.
"""

import io
import zipfile
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from outcrop.commons.packs import api as packs
from outcrop.learning.hub import reading
from outcrop.learning.hub.reading import Shown

PICTURE = "max-480x360|format-jpeg|jpegquality-60"
STYLE = """
:root { color-scheme: light }
body { margin: 0 auto; max-width: 40rem; padding: 1rem; color: #1d2526; background: #fbf8f3 }
body { font: 1.1rem/1.5 sans-serif }
h1, h2 { line-height: 1.2 } a { color: #245c48 } img { max-width: 100%; height: auto }
nav a { margin-right: 1rem } li { margin: .4rem 0 } .small { font-size: .9rem; color: #55605f }
"""


def built() -> bytes:
    """Return the zip: ``index.html``, a list for each language, a page for each article, pictures and style."""
    files: dict[str, bytes] = {"style.css": STYLE.strip().encode()}
    languages = list(settings.LANGUAGES)
    for language, _name in languages:
        with translation.override(language):
            shown = reading.articles(language)
            frame = {"language": language, "languages": languages, "country": packs.current().country.name}
            files[f"{language}/index.html"] = _page("bundle_list", frame | {"shown": shown})
            for each in shown:
                picture = _picture(each, files)
                page = frame | {"shown": each, "article": each.article, "picture": picture}
                files[f"{language}/{each.article.slug}.html"] = _page("bundle_article", page)
    files["index.html"] = _page(
        "bundle_first", {"languages": languages, "first": languages[0][0], "country": packs.current().country.name}
    )
    return _packed(files)


def _page(name: str, context: dict[str, Any]) -> bytes:
    return render_to_string(f"learning/{name}.html", context).strip().encode()


def _picture(shown: Shown, files: dict[str, bytes]) -> str:
    if not shown.article.picture:
        return ""
    name = f"pictures/{shown.article.picture_id}.jpg"
    if name not in files:
        with shown.article.picture.get_rendition(PICTURE).file.open("rb") as file:
            files[name] = file.read()
    return name


def _packed(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in sorted(files.items()):
            packed.writestr(zipfile.ZipInfo(f"knowledge/{name}", (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
