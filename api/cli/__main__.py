"""``python -m api.cli``: the command line of the checkout one stands in, whichever is installed."""

from __future__ import annotations

from api.cli import main

if __name__ == "__main__":
    main()
