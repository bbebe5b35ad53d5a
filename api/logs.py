"""How the service logs: a JSON object a line, on standard error."""

from __future__ import annotations

from typing import Any

from pythonjsonlogger.core import RESERVED_ATTRS

from api.settings import LogLevel

_FIELDS = "%(asctime)s %(levelname)s %(name)s %(message)s"
_NAMES = {"asctime": "time", "levelname": "level", "name": "logger"}


def log_config(level: LogLevel) -> dict[str, Any]:
    """What `logging.config.dictConfig` and uvicorn take: requests and the server itself, from ``level`` up.

    With ``off`` only what keeps the server from serving is told.
    """
    least = "CRITICAL" if level == "off" else level.upper()
    logger = {"handlers": ["stderr"], "level": least, "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": "pythonjsonlogger.json.JsonFormatter",
                "fmt": _FIELDS,
                "rename_fields": _NAMES,
                "reserved_attrs": [*RESERVED_ATTRS, "color_message"],
                "json_ensure_ascii": False,
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "loggers": {"uvicorn": logger, "zhengmai": logger},
    }
