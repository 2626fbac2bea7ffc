"""
Fetch third-party browser files again: ``python -m outcrop.commons.ui.vendoring``.

``static/vendor/VENDOR.json`` lists each package, its version and licence, and for each file its SHA-256 as published.
The npm client fetches the packages, from the registry that it is set up with. A file whose hash differs is refused.
With ``--record`` the hashes are written instead of checked, after a version was changed by hand.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "static" / "vendor"
LIST = FOLDER / "VENDOR.json"
SOURCE_MAP = b"//# sourceMappingURL="


def fetched(package: dict[str, Any], into: Path) -> Path:
    """Return the archive of a package, fetched by npm."""
    wanted = f"{package['name']}@{package['version']}"
    made = subprocess.run(["npm", "pack", wanted, "--silent"], cwd=into, check=True, capture_output=True, text=True)
    return into / made.stdout.strip().splitlines()[-1]


def without_source_map(content: bytes) -> bytes:
    """Cut the line that names a source map: we do not carry it, and hashed file names would look for it."""
    head, found, _rest = content.rpartition(SOURCE_MAP)
    return head if found else content


def digest(content: bytes) -> str:
    """Return the SHA-256 as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def place(package: dict[str, Any], archive: Path, *, record: bool) -> list[str]:
    """Write the files of a package into the vendor folder; return what is wrong with them."""
    faults = []
    with tarfile.open(archive) as tar:
        for file in package["files"]:
            member = tar.extractfile(f"package/{file['from']}")
            content = member.read() if member else b""
            found = digest(content)
            if record:
                file["sha256"] = found
            if file["sha256"] != found:
                faults.append(f"{package['name']}/{file['from']}: expected {file['sha256']}, found {found}")
                continue
            target = FOLDER / file["to"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(without_source_map(content))
    return faults


def main(arguments: list[str] | None = None) -> int:
    """Fetch everything on the list."""
    parser = argparse.ArgumentParser(description="Fetch third-party browser files again.")
    parser.add_argument("--record", action="store_true", help="write the hashes instead of checking them")
    record = parser.parse_args(arguments).record
    packages, faults = json.loads(LIST.read_text(encoding="utf-8")), []
    with tempfile.TemporaryDirectory() as folder:
        for package in packages:
            faults += place(package, fetched(package, Path(folder)), record=record)
            print(f"{package['name']} {package['version']} ({package['licence']})")
    if record:
        LIST.write_text(json.dumps(packages, indent=2) + "\n", encoding="utf-8")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
