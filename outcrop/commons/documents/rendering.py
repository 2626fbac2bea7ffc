"""
Pages on paper, with typst.

A template is fixed text of ours; everything that changes reaches it as JSON, so that nothing anybody wrote is ever read
as typst. Only the fonts beside this file and the pack's own are used: the same page comes out on every machine.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from outcrop.kernel.text import Text

HERE = Path(__file__).parent


def template(name: str) -> Path:
    """Return the path of one of our own templates: ``right``, ``receipt``, ``slip``, ``passport``."""
    return HERE / "paper" / f"{name}.typ"


def render_pdf(
    template: Path, values: Mapping[str, Any], language: str, *, attachments: Mapping[str, str] | None = None
) -> bytes:
    """
    Return a tagged PDF.

    :param values: what the template reads; texts in several languages are put into ``language``
    :param attachments: file name to content, added inside the PDF
    """
    pages = _compiler(template).compile(
        format="pdf", sys_inputs=_inputs(values, language, attachments or {}), timestamp=0
    )
    assert isinstance(pages, bytes)
    return pages


def render_png(template: Path, values: Mapping[str, Any], language: str, *, dpi: int = 150) -> list[bytes]:
    """Return a picture of each page."""
    pages = _compiler(template).compile(format="png", ppi=dpi, sys_inputs=_inputs(values, language, {}), timestamp=0)
    return pages if isinstance(pages, list) else [pages] if pages else []


def _inputs(values: Mapping[str, Any], language: str, attachments: Mapping[str, str]) -> dict[str, str]:
    return {"values": json.dumps(_plain({**values, "attachments": attachments}, language)), "language": language}


def _plain(value: Any, language: str) -> Any:
    match value:
        case Text():
            return value.into(language)
        case Mapping():
            return {str(k): _plain(v, language) for k, v in value.items() if v is not None}
        case list() | tuple():
            return [_plain(each, language) for each in value]
        case None | bool() | int() | float() | str():
            return value
    return str(value)  # lazy translations, dates, decimals: as they read


@lru_cache
def _fonts(pack: Path) -> typst.Fonts:
    folders = [HERE / "fonts", *([pack / "fonts"] if (pack / "fonts").is_dir() else [])]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(map(str, folders)))


def _compiler(template: Path) -> typst.Compiler:
    fonts = _fonts(Path(settings.OUTCROP_PACKS) / settings.OUTCROP_PACK)
    return typst.Compiler(str(template), root=str(template.parent), font_paths=fonts, ignore_system_fonts=True)
