"""What the letters of a document number say: 工信部信管 → 工业和信息化部, drafted by 信息通信管理局.

``codes.tsv`` has two sorts of rows. A stem (``工信部``) has issuers; ``family`` names the stem whose bureau codes it
shares (工信厅: 工信部), and a bureau is the one that drafts where no letters say another (教高厅). A bureau code
(``工信部信管``) has a bureau alone and begins with a stem.
What stands between or after is read by rule: 联 for a joint issue, 函, 发, 办, 规 … for the kind of paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.errors import LexiconError
from ingest.lexicon.tables import Row

CODE_REQUIRED = ("code",)
CODE_COLUMNS = ("code", "issuers", "bureau", "family", "source")
_PAPER = re.compile(r"(?:便函|电函|函电|明电|发明电|办函|规|函|发|办|字|电|令|公告|通告|通)$")


@dataclass(frozen=True, slots=True)
class Code:
    """The bodies behind a document number: ``bureau`` drafted it, ``joint`` says that others signed too."""

    issuers: tuple[str, ...]
    bureau: str | None = None
    joint: bool = False


def code_faults(row: Row) -> Iterator[LexiconError]:
    """What is wrong with a row of ``codes.tsv`` by itself."""
    if not row.text("bureau") and not row.list("issuers"):
        yield row.fault("neither issuers nor bureau", "issuers")


class Codes:
    """The known codes, asked by the letters that stand before 〔year〕."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._stems: dict[str, tuple[tuple[str, ...], str, str]] = {}
        self._bureaus: dict[str, str] = {}
        for row in rows:
            self._add(row)

    def _add(self, row: Row) -> None:
        code, issuers, bureau = row.text("code"), row.list("issuers"), row.text("bureau")
        if issuers:
            self._stems[code] = (issuers, row.text("family") or code, bureau)
        else:
            self._bureaus[code] = bureau

    def get(self, prefix: str) -> Code | None:
        """The code that stands in a document number before the year, or None where its stem is unknown.

        >>> from ingest.lexicon import load_lexicon
        >>> load_lexicon().code("工信部联通装")
        Code(issuers=('工业和信息化部',), bureau='装备工业一司', joint=True)
        """
        letters = re.sub(r"\s", "", prefix)
        for length in range(len(letters), 0, -1):
            if letters[:length] in self._stems:
                issuers, family, own = self._stems[letters[:length]]
                rest = letters[length:]
                return Code(issuers, self._bureau(family, rest.replace("联", "", 1)) or own or None, "联" in rest)
        return None

    def of(self, body: str) -> tuple[str, ...]:
        """The codes that name a body as issuer or as the bureau that drafts, in order of the files."""
        stems = [code for code, (issuers, _, own) in self._stems.items() if body in (*issuers, own)]
        return (*stems, *(code for code, bureau in self._bureaus.items() if bureau == body))

    def _bureau(self, family: str, letters: str) -> str | None:
        while letters:
            if bureau := self._bureaus.get(family + letters):
                return bureau
            shorter = _PAPER.sub("", letters)
            if shorter == letters:
                return None
            letters = shorter
        return None
