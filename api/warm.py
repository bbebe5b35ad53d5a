"""What reading documents needs, had before the first: the server that processes are forked from imports this."""

from __future__ import annotations

import gc

from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes

_TEXT = "某市工业和信息化局关于推进5G应用的通知\n一、加快建设。到2025年底，建成5G基站3万个。\n"

# The first document builds what the others share; frozen, it stays common to the processes.
extract(read_bytes(_TEXT.encode("utf-8"), "warm.txt"), load_lexicon(()))
gc.freeze()
