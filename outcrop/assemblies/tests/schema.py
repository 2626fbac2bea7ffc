"""As much of JSON Schema as the schema of BODS needs, so that no library comes in for one test."""

import json
import re
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[3] / "tests" / "bods"
FILES = {f"urn:{path.stem.removesuffix('-record')}": json.loads(path.read_text()) for path in FOLDER.glob("*.json")}
BY_ID = {each["$id"]: each for each in FILES.values() if "$id" in each}
KINDS = {"object": dict, "array": list, "string": str, "boolean": bool, "number": (int, float)}
#: What a schema may say besides; anything else is not understood, and the test says so.
UNCHECKED = {
    "$id", "$schema", "$defs", "title", "description", "version", "codelist", "openCodelist", "propertyOrder", "format",
    "examples", "default", "definition", "uniqueItems", "minItems", "minProperties",
}  # fmt: skip


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], where: str = "") -> list[str]:
    """Return what is wrong with a value."""
    if "$ref" in schema:
        file, _, path = schema["$ref"].partition("#")
        found = BY_ID[file] if file else root
        target = found
        for step in path.strip("/").split("/") if path.strip("/") else []:
            target = target[step]
        return faults(value, target, found, where)
    told: list[str] = []
    for word, rule in schema.items():
        if word not in UNCHECKED:
            told += _CHECKS[word](value, rule, schema, root, where)
    return told


def _type(value: Any, rule: Any, schema: Any, root: Any, where: str) -> list[str]:
    names = rule if isinstance(rule, list) else [rule]
    right = any(isinstance(value, KINDS[name]) for name in names) and not (value is True and names == ["number"])
    return [] if right else [f"{where} is no {rule}"]


def _properties(value: Any, rule: Any, schema: Any, root: Any, where: str) -> list[str]:
    if not isinstance(value, dict):
        return []
    return [
        f for name, inner in rule.items() if name in value for f in faults(value[name], inner, root, f"{where}.{name}")
    ]


def _some(value: Any, rule: Any, schema: Any, root: Any, where: str) -> list[str]:
    fits = sum(not faults(value, each, root, where) for each in rule)
    return [] if fits else [f"{where} fits none of {len(rule)}"]


def _all(value: Any, rule: Any, schema: Any, root: Any, where: str) -> list[str]:
    return [f for each in rule for f in faults(value, each, root, where)]


def _if(value: Any, rule: Any, schema: Any, root: Any, where: str) -> list[str]:
    branch = schema.get("else" if faults(value, rule, root, where) else "then", {})
    return faults(value, branch, root, where)


def _required(value: Any, rule: Any, schema: Any, root: Any, where: str) -> list[str]:
    return [f"{where}.{name} is missing" for name in rule if isinstance(value, dict) and name not in value]


_CHECKS: dict[str, Any] = {
    "type": _type,
    "properties": _properties,
    "required": _required,
    "items": lambda v, r, s, root, w: [f for n, each in enumerate(v) for f in faults(each, r, root, f"{w}[{n}]")],
    "enum": lambda v, r, s, root, w: [] if v in r else [f"{w}: {v!r} is none of {r}"],
    "const": lambda v, r, s, root, w: [] if v == r else [f"{w}: {v!r} is not {r!r}"],
    "minLength": lambda v, r, s, root, w: [] if len(v) >= r else [f"{w} is shorter than {r}"],
    "maxLength": lambda v, r, s, root, w: [] if len(v) <= r else [f"{w} is longer than {r}"],
    "pattern": lambda v, r, s, root, w: [] if re.search(r, v) else [f"{w} does not match {r}"],
    "minimum": lambda v, r, s, root, w: [] if v >= r else [f"{w} is below {r}"],
    "maximum": lambda v, r, s, root, w: [] if v <= r else [f"{w} is above {r}"],
    "oneOf": _some,
    "anyOf": _some,
    "allOf": _all,
    "if": _if,
    "then": lambda *_: [],
    "else": lambda *_: [],
}


def bods_faults(package: Any) -> list[str]:
    """Return what is wrong with a package of statements."""
    return faults(package, BY_ID["urn:statement"], BY_ID["urn:statement"])
