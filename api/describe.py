"""``python -m api.describe FILE`` writes the API's description, OpenAPI in JSON: what clients are made from."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from api.app import create_app
from api.settings import Settings


def main(file: str) -> None:
    """Write the description to ``file``, where it is not there already as it is now."""
    text = json.dumps(create_app(Settings.model_construct()).openapi(), ensure_ascii=False, indent=1) + "\n"
    path = Path(file)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
