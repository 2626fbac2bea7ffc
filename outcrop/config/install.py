"""
Installs Outcrop into ``.venv``: run by ``make`` with whatever Python 3.11 or later is there, and needing nothing else.

The packages come from a lock in which each has its hash; the two lines that make ``outcrop`` importable and callable
are written here, because an editable install would first download a build tool that the lock does not know.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OLDEST = (3, 11)


def main(lock: str) -> None:
    """Install a lock (``core`` or ``dev``) unless exactly this was installed before."""
    if sys.version_info < OLDEST:
        sys.exit("Outcrop needs Python 3.11 or later. Try: make PYTHON=/path/to/python3.11 run")
    mark = VENV / f"installed-{lock}"
    state = _state(lock)
    if mark.exists() and mark.read_text() == state and PYTHON.exists():
        return
    _make_venv()
    _install(ROOT / "requirements" / f"{lock}.lock")
    _write_entry()
    mark.write_text(state)


def _state(lock: str) -> str:
    """
    Return what an installation depends on: the lock, this program, the Python, and the place (paths are written in).
    """
    digest = hashlib.sha256(os.fsencode(ROOT) + sys.version.encode() + Path(__file__).read_bytes())
    digest.update((ROOT / "requirements" / f"{lock}.lock").read_bytes())
    return digest.hexdigest()


def _make_venv() -> None:
    if PYTHON.exists() and _works():
        return
    print("Making the virtual environment in .venv", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        venv.create(VENV, with_pip=True)
    except subprocess.CalledProcessError:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit("This Python cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv")


def _works() -> bool:
    """Return whether the environment is one of this place and of a Python that suits: a moved or copied one is not."""
    asked = "import sys, pip; print(sys.prefix, sys.version_info[:2] >= (3, 11))"
    told = subprocess.run([str(PYTHON), "-c", asked], capture_output=True, text=True, check=False)
    return told.stdout.strip() == f"{VENV} True"


def _install(lock: Path) -> None:
    packages = sum("==" in line for line in lock.read_text().splitlines())
    print(f"Installing {packages} packages, each checked against its hash (some 160 MB, once)", flush=True)
    command = [str(PYTHON), "-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    command += ["--disable-pip-version-check", "--progress-bar", "on", "-r", str(lock)]
    pip = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    assert pip.stdout is not None
    for line in pip.stdout:
        _show(line)
    if pip.wait():
        sys.exit("The packages could not be installed; the lines above say why. Run the same command again to go on.")


def _show(line: str) -> None:
    """Show pip's progress as one line a package, without its commentary."""
    if line.startswith(("Collecting", "Installing", "Successfully", "ERROR")):
        print("  " + line.rstrip()[:100].replace("Collecting", "fetching").split(" (from")[0], flush=True)


def _write_entry() -> None:
    site = next((VENV / "lib").glob("python3.*/site-packages"))
    (site / "outcrop.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    script = VENV / "bin" / "outcrop"
    # Python as the shell's argument: a path with a space does not fit into the first line of a script.
    script.write_text(
        "#!/bin/sh\n"
        f"'''exec' '{str(PYTHON).replace(chr(39), chr(39) + chr(34) + chr(39) + chr(34) + chr(39))}' \"$0\" \"$@\"\n"
        "' '''\n"
        "import sys\n\nfrom outcrop.config.cli import main\n\nsys.exit(main())\n"
    )
    script.chmod(0o755)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "core")
