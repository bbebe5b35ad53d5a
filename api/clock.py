"""The day it is, for faces that are not told one."""

from __future__ import annotations

import datetime


def local_day() -> datetime.date:
    """Today where this program runs."""
    return datetime.datetime.now(datetime.UTC).astimezone().date()
