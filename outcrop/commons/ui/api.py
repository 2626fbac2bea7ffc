"""The door to the face."""

from outcrop.commons.ui.places import Place, Who, plug_place, plug_who
from outcrop.commons.ui.problems import problem_dict, problem_response

__all__ = ["Place", "Who", "plug_place", "plug_who", "problem_dict", "problem_response"]
