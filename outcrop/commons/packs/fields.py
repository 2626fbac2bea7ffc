"""Types for the models of pack sections."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, PlainSerializer, PlainValidator

from outcrop.kernel.text import Text

PackText = Annotated[Text, PlainValidator(Text.read), PlainSerializer(lambda text: text.written())]

#: A law or official body, B project or trade body, C press, D derived, U unverified; ``fictional`` in a made-up pack.
Confidence = Literal["A", "B", "C", "D", "U", "fictional"]


class PackModel(BaseModel):
    """The base of every section's model: unknown keys are faults, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Sure(PackModel):
    """How sure a statement of the pack is."""

    confidence: Confidence
    checked_on: date | None = None

    @property
    def unverified(self) -> bool:
        """Whether the figure must be shown with its mark."""
        return self.confidence == "U"


class Sourced(Sure):
    """Where a statement of the pack comes from and how sure it is."""

    source: str


class SourcedForReaders(Sure):
    """The same where pages show the source: in the reader's words."""

    source: PackText
