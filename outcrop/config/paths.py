"""Where things lie on this machine."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKS = ROOT / "packs"
STANDARDS = ROOT / "standards"
VAR = Path(os.environ.get("OUTCROP_VAR") or ROOT / "var").resolve()
DATABASE_HOME = Path(os.environ.get("OUTCROP_DATABASE_HOME") or VAR / "postgres").resolve()
