"""``python -m tests.web.shots``: the pictures of the README, one a view, taken of the samples into ``docs/views``."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

import httpx2
from playwright.sync_api import sync_playwright

from api.settings import Settings
from tests.api.test_server import served
from tests.conftest import ROOT

TARGET = ROOT / "docs" / "views"


def addresses(url: str) -> dict[str, str]:
    """The views, each where it has something to show."""
    row = httpx2.get(f"{url}/api/v1/measures", params={"owner": "信管局", "limit": 1}, timeout=60).json()["items"][0]
    documents = [each["id"] for each in httpx2.get(f"{url}/api/v1/documents", timeout=60).json()["items"]]
    earlier, later = documents[0], documents[-1]
    return {
        "start": "/",
        "matrix": "/matrix",
        "network": "/network",
        "timeline": "/timeline",
        "entity": f"/entities/{quote('信息通信管理局')}",
        "reader": f"/documents/{row['document_id']}?measure={row['id']}",
        "compare": f"/compare?a={earlier}&b={later}",
    }


def main() -> None:
    """Take the pictures anew."""
    TARGET.mkdir(exist_ok=True)
    subprocess.run([sys.executable, "api/web/build.py"], cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = f"sqlite:///{Path(folder) / 'graph.db'}"
        ingest = [sys.executable, "-m", "api.cli", "ingest", "--store", store, "--root", "examples", "examples"]
        subprocess.run(ingest, cwd=ROOT, check=True)
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        with served(Settings(store=store)) as url:
            for name, address in addresses(url).items():
                page = browser.new_page(viewport={"width": 1200, "height": 750}, locale="zh-CN")
                page.goto(f"{url}{address}")
                page.wait_for_load_state("networkidle")
                page.wait_for_timeout(800)
                page.screenshot(path=TARGET / f"{name}.png")
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
