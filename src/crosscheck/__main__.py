"""``python -m crosscheck`` is the command ``crosscheck``."""

from __future__ import annotations

import sys

from crosscheck.cli.app import main

sys.exit(main())
