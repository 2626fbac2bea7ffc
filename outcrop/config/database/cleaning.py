"""``make clean``: stop the embedded database, whoever left it running, and remove all data of this checkout."""

import shutil
import sys

from ..paths import VAR
from .parameters import home
from .supervisor import Supervisor


def main() -> None:
    """Remove ``var/``, and what the database keeps elsewhere because another account had to reach it."""
    house = home()
    if house.folder.exists():
        supervisor = Supervisor(house)
        if supervisor.is_used():
            sys.exit("Outcrop is running from this folder. Stop it first, with Ctrl-C where it runs.")
        supervisor.stop()
        house.remove()
    shutil.rmtree(VAR, ignore_errors=True)
    print("Removed the data. 'make run' begins anew.")


if __name__ == "__main__":
    main()
