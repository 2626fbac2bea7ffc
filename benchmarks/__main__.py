"""
Runs the benchmarks: ``python -m benchmarks bench`` (each ``bench_*.py``) or ``soak`` (each ``soak_*.py``).

Each is a program that prints a line per figure: name, ours, theirs, ratio, bound, ok or short. A program that falls,
hangs or prints no figure counts as short; the exit status is 1 if anything is short.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
MINUTES = {"bench": 25, "soak": 120}
FIELDS = ("name", "ours", "theirs", "ratio", "bound", "")
WIDTHS = (44, 14, 14, 9, 9, 6)


def main(kind: str) -> int:
    """Run all of a kind; return the exit status."""
    deadline = time.monotonic() + MINUTES[kind] * 60
    print(line(FIELDS), flush=True)
    verdicts = []
    for program in sorted(HERE.glob(f"{kind}_*.py")):
        for figure in figures(program, deadline - time.monotonic()):
            print(line(figure), flush=True)
            verdicts.append(figure[-1])
    short = sum(verdict != "ok" for verdict in verdicts)
    print(f"\n{len(verdicts)} figures, {short} short")
    return int(short > 0)


def figures(program: Path, seconds: float) -> Iterator[tuple[str, ...]]:
    """Yield the figures that a program prints; what else it prints goes to the error stream."""
    try:
        ran = subprocess.run(
            [sys.executable, str(program)],
            cwd=HERE.parent,
            capture_output=True,
            text=True,
            timeout=max(seconds, 1),
            check=False,
        )
    except subprocess.TimeoutExpired:
        yield (program.stem, "-", "-", "-", "-", "short")
        return
    found = [tuple(field.strip() for field in told.split(",")) for told in ran.stdout.splitlines()]
    told = [figure for figure in found if len(figure) == len(FIELDS) and figure[-1] in ("ok", "short")]
    yield from told
    fell = ran.returncode != 0 and all(figure[-1] == "ok" for figure in told)
    if fell or not told:
        sys.stderr.write(ran.stdout[-2000:] + ran.stderr[-4000:])
        yield (program.stem, "-", "-", "-", "-", "short")


def line(fields: tuple[str, ...]) -> str:
    """Return the fields in columns."""
    name, *rest = zip(fields, WIDTHS, strict=True)
    return " ".join([name[0].ljust(name[1]), *(field.rjust(width) for field, width in rest)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "bench"))
