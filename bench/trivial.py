"""The least an API can do: one route that answers at once, served as the real one is."""

from __future__ import annotations

import sys

import uvicorn
from fastapi import FastAPI

PATH = "/trivial"

app = FastAPI()


@app.get(PATH)
def trivial() -> dict[str, bool]:
    """The answer."""
    return {"ok": True}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=False, log_level="error")
