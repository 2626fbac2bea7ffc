"""Finding the ground that rights share, among thousands or millions of them at once."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from outcrop.kernel.geometry import hectares

Shapes = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Shared:
    """Two shapes by their places in the row, and the ground that they share."""

    one: int
    other: int
    ground: Any
    hectares: Decimal


def touching_pairs(shapes: Shapes) -> NDArray[np.intp]:
    """Return the pairs of shapes that touch or cross, each once, as two columns of places."""
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects").T
    pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    return pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]


def shared_ground(shapes: Shapes, pairs: NDArray[np.intp]) -> list[Shared]:
    """Return those pairs that share ground and not only an edge."""
    if not len(pairs):
        return []
    grounds = shapely.intersection(shapes[pairs[:, 0]], shapes[pairs[:, 1]])
    found = np.flatnonzero(shapely.area(grounds) > 0)
    return [
        Shared(int(pairs[n, 0]), int(pairs[n, 1]), grounds[n], Decimal(str(round(hectares(grounds[n]), 6))))
        for n in found
    ]
