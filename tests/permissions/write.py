"""
Writes ``expected.yaml`` from what the house answers today: ``pytest -q tests/permissions/write.py``.

Read the difference line by line before it is committed: the table is what must be, not what happens to be.
"""

from collections import Counter

import yaml

from tests.permissions import furnished_voice
from tests.permissions.bodies_of_calls import CALLS
from tests.permissions.test_every_address import TABLE, everything, try_all
from tests.permissions.trying import calls
from tests.world import World


def test_write_the_table(world: World) -> None:
    """Write the table, for each row the commonest answer as ``rest``."""
    furnished_voice.complain(world)
    tried = try_all(world, [each for tries in everything().values() for each in tries])
    found = tried.answers
    _write_what_is_tried_empty(sorted(tried.unfilled))
    table = {
        name: {
            method: {target: _closed(answers) for target, answers in targets.items()}
            for method, targets in methods.items()
        }
        for name, methods in sorted(found.items())
    }
    head = (
        "# What each address answers to whom: status, then roles; `rest` is everybody else. Targets: own things,\n"
        "# those of another enterprise and office, missing ones. A POST is tried with a submission id and the body of\n"
        "# bodies.py; after a target's colon stands which of the things in the body is meant.\n"
    )
    TABLE.write_text(
        head + yaml.safe_dump(table, width=118, sort_keys=False, default_flow_style=None), encoding="utf-8"
    )


def _write_what_is_tried_empty(pages: list[str]) -> None:
    head = "# Calls and pages whose bodies are still to be written in bodies.py. Until then they are tried empty.\n"
    waiting = {"calls": sorted({call.name for call in calls() if call.takes} - set(CALLS)), "pages": pages}
    TABLE.with_name("tried_empty.yaml").write_text(head + yaml.safe_dump(waiting, width=118), encoding="utf-8")


def _closed(answers: dict[str, int]) -> dict[int | str, int | str]:
    rest = Counter(answers.values()).most_common(1)[0][0]
    row: dict[int | str, int | str] = {
        status: " ".join(role for role, got in answers.items() if got == status)
        for status in sorted(set(answers.values()) - {rest})
    }
    return {**row, "rest": rest}
