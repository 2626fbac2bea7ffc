"""The door to the face."""

from outcrop.commons.ui.basemap import country_box, country_outline
from outcrop.commons.ui.besides import plug_beside
from outcrop.commons.ui.keyset import Leaf, leaf
from outcrop.commons.ui.maps import country_map, place_map, sheet_round
from outcrop.commons.ui.places import Place, ShownPlace, Who, places_for, plug_change, plug_place, plug_who
from outcrop.commons.ui.problems import plug_beside_problem, problem_dict, problem_response
from outcrop.commons.ui.svgmap import Mark, padded, svg_map

__all__ = [
    "Leaf",
    "Mark",
    "Place",
    "ShownPlace",
    "Who",
    "country_box",
    "country_map",
    "country_outline",
    "leaf",
    "padded",
    "place_map",
    "places_for",
    "plug_beside",
    "plug_beside_problem",
    "plug_change",
    "plug_place",
    "plug_who",
    "problem_dict",
    "problem_response",
    "sheet_round",
    "svg_map",
]
