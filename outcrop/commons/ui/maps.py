"""Maps as components: the moving map, the drawing of a parcel, and the still picture that stands in for both."""

import json
import math
from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from shapely.geometry.base import BaseGeometry

from outcrop.commons.packs import api as packs
from outcrop.commons.ui import basemap, world
from outcrop.commons.ui.svgmap import Mark, padded, svg_map
from outcrop.kernel.geometry import Box, box_of

#: Degrees of latitude, at least; how much of them lies round a shape; the sheet's proportions.
LEAST, ROUND, HIGH_TO_WIDE = 0.004, 2.2, 0.75


def words() -> str:
    """Return what the map's script says, in the reader's language, as JSON."""
    return json.dumps(
        {
            "NavigationControl.ZoomIn": _("Closer"),
            "NavigationControl.ZoomOut": _("Farther"),
            "AttributionControl.ToggleAttribution": _("Where this map is from"),
            "Popup.Close": _("Close"),
            "Map.Title": _("Map"),
            "CooperativeGesturesHandler.WindowsHelpText": _("Hold Ctrl and turn the wheel to come closer"),
            "CooperativeGesturesHandler.MacHelpText": _("Hold ⌘ and scroll to come closer"),
            "CooperativeGesturesHandler.MobileHelpText": _("Move the map with two fingers"),
            "open": _("Open the moving map (0.5 MB)"),
            "noMap": _("The moving map does not work here. The table below says the same."),
            "corner": _("Corner %s. Arrow keys move it, Delete removes it."),
            "about": _("about %s ha"),
            "more": _(
                "Tap the corners one after the other, round the ground: at least three. "
                "The last joins the first by itself."
            ),
            "closer": _("Come closer first: tap the place a few times, or use +."),
            "crosses": _("The lines cross each other. Drag a corner, or undo."),
            "tooLarge": _("Larger than the %s ha that may be asked for here."),
            "good": _("Drag a corner to move it. The exact area is counted when you go on."),
            "locating": _("Looking for where you stand."),
            "located": _("Corner set where you stand, within %s m."),
            "notLocated": _("The phone does not say where you are. Put the cross on the place instead."),
        },
        ensure_ascii=False,
    )


def credit() -> str:
    """Name whose outlines lie under the map; a fictional country borrows none."""
    return "" if packs.current().country.fictional else world.CREDIT


def country_map(marks: Iterable[Mark], *, label: Any, width: int = 420) -> SafeString:
    """Draw the whole country as a still picture."""
    view = padded(basemap.country_box(), share=0.03)
    marks = [*(Mark(area, "area") for area in basemap.first_areas()), *marks]
    return svg_map(marks, view=view, label=str(label), width=width, outline=basemap.country_outline())


def place_map(
    shape: BaseGeometry, *, label: Any, kind: str = "live", others: Iterable[Mark] = (), width: int = 420
) -> SafeString:
    """Draw one piece of ground with what lies round it as a still picture."""
    view = sheet_round(shape)
    marks, home = [*others, Mark(shape, kind)], basemap.country_outline()
    return svg_map(marks, view=view, label=str(label), width=width, outline=home, measured=True)


def sheet_round(shape: BaseGeometry) -> Box:
    """Return the ground to show round a shape, a little wider than high: so much that neighbours come into sight."""
    own = box_of(shape)
    lat, lon = (own.south + own.north) / 2, (own.west + own.east) / 2
    shrink = max(math.cos(math.radians(lat)), 0.1)
    high = max(own.north - own.south, (own.east - own.west) * shrink * HIGH_TO_WIDE, LEAST) * ROUND
    wide = high / HIGH_TO_WIDE / shrink
    return Box(lon - wide / 2, lat - high / 2, lon + wide / 2, lat + high / 2)


def moving_map(
    label: Any,
    *,
    source: str = "",
    tiles: str = "",
    bounds: Box | None = None,
    picture: Any = "",
    css: str = "",
    draws: str = "",
) -> SafeString:
    """Write a map that moves where the browser can; until then, and elsewhere, ``picture`` stays."""
    box = bounds or basemap.country_box()
    values = {
        "label": label,
        "source": source,
        "tiles": tiles,
        "picture": picture,
        "css": css,
        "draws": draws,
        "words": words(),
    }
    return render_to_string(
        "ui/parts/map.html", {**values, "bounds": ",".join(f"{v:.5f}" for v in box), "credit": credit()}
    )


def drawing(
    label: Any,
    *,
    writes_to: str,
    source: str = "",
    tiles: str = "",
    bounds: Box | None = None,
    picture: Any = "",
    largest: Any = "",
) -> SafeString:
    """Write a map on which a parcel is drawn into the textarea ``writes_to``; ``largest`` in hectares warns early."""
    drawn = moving_map(label, source=source, tiles=tiles, bounds=bounds, picture=picture, css="tall", draws=writes_to)
    return render_to_string("ui/parts/drawing.html", {"map": drawn, "largest": largest})


def map_head(draws: bool = False) -> SafeString:
    """Load what maps need; in the page's ``head`` block."""
    return render_to_string("ui/parts/map_head.html", {"draws": draws})
