"""
How every YAML file of the house is read: a key written twice is a fault, only ``true`` and ``false`` are yes and no.

Read by libyaml where it was built in, some eight times as fast as by Python alone.
"""

import re
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FLAG = "tag:yaml.org,2002:bool"


class _Strict(_Loader):  # type: ignore[misc]
    """Reads flags as YAML 1.2 does: ``on``, ``no`` and ``yes`` are words. Refuses a mapping that names a key twice."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in known if tag != _FLAG]
        for first, known in _Loader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """Build a mapping."""
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len({*map(repr, keys)}) < len(keys):
            twice = sorted({str(key) for key in keys if keys.count(key) > 1})
            raise ValueError(f"Line {node.start_mark.line + 1}: the key {twice[0]} is written twice.")
        return super().construct_mapping(node, deep)  # type: ignore[no-any-return]


_Strict.add_implicit_resolver(_FLAG, re.compile("^(?:true|false)$"), list("tf"))


def read_yaml(text: str | bytes) -> Any:
    """Read a file: ISO dates are dates, everything else plain. :raises ValueError: saying where it cannot be read"""
    try:
        return yaml.load(text, Loader=_Strict)
    except yaml.YAMLError as fault:
        raise ValueError(" ".join(str(fault).split())) from fault
