"""Model fields for kernel types: texts in several languages, ground, and the box around it."""

import re
from typing import Any

from django.contrib.postgres.indexes import GistIndex
from django.db import models
from django.db.models import Lookup
from shapely.geometry.base import BaseGeometry

from outcrop.kernel.geometry import Box, box_of, from_wkb, to_wkb
from outcrop.kernel.text import Text

__all__ = ["BoxField", "GistIndex", "ShapeField", "TextsField"]


class TextsField(models.JSONField):
    """A ``kernel.text.Text``, stored as JSON."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Text | None:
        """Read the stored JSON as a text."""
        found = super().from_db_value(value, expression, connection)
        return None if found is None else Text.read(found)

    def to_python(self, value: Any) -> Text | None:
        """Take a text, a string or a mapping."""
        return None if value is None else Text.read(value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Store the written form."""
        if value is not None and not hasattr(value, "as_sql"):
            value = Text.read(value).written()
        return super().get_db_prep_value(value, connection, prepared)


class ShapeField(models.BinaryField[Any, Any]):
    """A shape in longitude and latitude, stored as well-known binary."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> BaseGeometry | None:
        """Read the stored binary as a shape."""
        return None if value is None else from_wkb(value)

    def to_python(self, value: Any) -> Any:
        """Take a shape as it is."""
        return value

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Store well-known binary."""
        if isinstance(value, BaseGeometry):
            value = to_wkb(value)
        return super().get_db_prep_value(value, connection, prepared)

    def value_to_string(self, obj: Any) -> str:
        """Write the shape for a fixture."""
        value = self.value_from_object(obj)
        return "" if value is None else to_wkb(value).hex()


class BoxField(models.Field[Any, Any]):
    """
    The box around a shape in PostgreSQL's own ``box`` type, for a GiST index of candidates.

    Takes a ``kernel.geometry.Box`` or a shape. Lookup ``overlaps`` finds boxes that share a point with a given one.
    """

    def db_type(self, connection: Any) -> str:
        """PostgreSQL's ``box``."""
        return "box"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Box | None:
        """Read ``(east,north),(west,south)``."""
        if value is None:
            return None
        east, north, west, south = (float(n) for n in re.findall(r"-?\d+\.?\d*(?:[eE][-+]?\d+)?", str(value)))
        return Box(west, south, east, north)

    def get_prep_value(self, value: Any) -> str | None:
        """Write the box as PostgreSQL reads it."""
        if value is None:
            return None
        west, south, east, north = box_of(value) if isinstance(value, BaseGeometry) else value
        return f"(({east!r},{north!r}),({west!r},{south!r}))"

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> str:
        """Cast the parameter, which travels as text."""
        return "%s::box"


@BoxField.register_lookup
class Overlaps(Lookup[Any]):
    """``box && box``: the boxes share a point."""

    lookup_name = "overlaps"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """Write the operator that the GiST index serves."""
        left, left_params = self.process_lhs(compiler, connection)
        return f"{left} && %s::box", (*left_params, self.rhs)
