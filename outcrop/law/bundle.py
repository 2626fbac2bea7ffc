"""A law bundle: every file of a pack that decides an answer, named by the hash of its content."""

import hashlib
import json
import tomllib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

import rfc8785
from pydantic import Field

from outcrop.commons.packs.api import PackModel, PackText
from outcrop.kernel.money import Rounding
from outcrop.kernel.text import Text

SETTINGS, WORDS = "bundle.toml", "words.yaml"


class RoundingRule(PackModel):
    """How a share of money is rounded, and why the pack says so."""

    rule: Rounding
    step: int = Field(default=1, ge=1, description="round to a multiple of so many minor units")
    note: PackText = Field(description="whether the law says it or the pack decided it")


class Settings(PackModel):
    """``bundle.toml``."""

    name: PackText
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    exponent: int = Field(ge=0, le=4, description="digits after the decimal sign")
    rounding: RoundingRule


class VariableWords(PackModel):
    """What people call a variable and its choices."""

    label: PackText
    choices: dict[str, PackText] = Field(default_factory=dict)


@dataclass(frozen=True)
class Bundle:
    """
    A pack's law as it stood at one time.

    :param files: path inside ``law/`` to text, with line ends as on Unix; tests are left out, for they change no answer
    """

    files: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read a pack's ``law/`` folder."""
        wanted = [folder / SETTINGS, folder / WORDS]
        wanted += [*folder.glob("parameters/**/*.yaml"), *folder.glob("formulas/*.py")]
        texts = {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in wanted if path.is_file()}
        return cls({path: text.replace("\r\n", "\n") for path, text in sorted(texts.items())})

    @classmethod
    def unpacked(cls, content: bytes) -> Self:
        """Read what ``packed`` wrote."""
        return cls(json.loads(zlib.decompress(content)))

    def packed(self) -> bytes:
        """Return it as bytes to keep."""
        return zlib.compress(self._canonical, level=9)

    @cached_property
    def hash(self) -> str:
        """SHA-256 over the canonical JSON (RFC 8785) of the files."""
        return hashlib.sha256(self._canonical).hexdigest()

    @property
    def _canonical(self) -> bytes:
        return rfc8785.dumps(dict(self.files))

    @cached_property
    def settings(self) -> Settings:
        """``bundle.toml``."""
        return Settings.model_validate(tomllib.loads(self.files[SETTINGS]))

    @property
    def name(self) -> Text:
        """What the law is called."""
        return self.settings.name

    def parameter_files(self) -> dict[str, str]:
        """Return the parameter files by path."""
        return {path: text for path, text in self.files.items() if path.startswith("parameters/")}

    def formula_files(self) -> dict[str, str]:
        """Return the formula files by path."""
        return {path: text for path, text in self.files.items() if path.startswith("formulas/")}
