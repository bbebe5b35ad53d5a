"""The store as one request asks it: the tag of the answer comes with the first thing that is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self, TypeVar

from fastapi import Request

from api.caching import TAG, KeptAnswers, KnownAnswerError, tag_answer
from graph.judgements import Judgement
from graph.model import Node, Relation, SourceFacts
from graph.store.base import Parameter, Reader, Row, Store, Written

T = TypeVar("T")


class AskedStore:
    """A `Store` that tags the answer to ``request`` by the revision it finds, in the transaction of the first question.

    That saves a way to the server, and what is answered is of the revision the tag is made of. NotModifiedError where
    the caller has the answer already: nothing more is asked then. ``beside`` is what else the answer depends on.
    Where ``takes_kept`` is set, KnownAnswerError where the application has kept the answer.
    """

    takes_kept = False

    def __init__(self, store: Store, request: Request, beside: Sequence[str] = ()) -> None:
        self._store, self._request, self._beside = store, request, beside
        self._tagged = False

    @property
    def url(self) -> str:
        return self._store.url

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        return self.read(lambda reader: reader.ask(name, **params))

    def read(self, work: Callable[[Reader], T]) -> T:
        if self._tagged:
            return self._store.read(work)

        def tagged(reader: Reader) -> T:
            self._tag(reader.revision())
            return work(reader)

        return self._store.read(tagged)

    def revision(self) -> str:
        return self.read(lambda reader: reader.revision())

    def write(self, facts: SourceFacts) -> Written:
        return self._store.write(facts)

    def delete(self, source: str) -> bool:
        return self._store.delete(source)

    def judge(self, judgement: Judgement) -> bool:
        return self._store.judge(judgement)

    def withdraw(self, id: str) -> bool:
        return self._store.withdraw(id)

    def sources(self) -> dict[str, str]:
        self.tag()
        return self._store.sources()

    def facts(self, source: str) -> SourceFacts:
        self.tag()
        return self._store.facts(source)

    def dump(self) -> tuple[list[Node], list[Relation]]:
        self.tag()
        return self._store.dump()

    def close(self) -> None:
        """The store is the application's: it stays open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def tag(self) -> None:
        """Tag the answer where nothing was asked for it yet."""
        if not self._tagged:
            self._tag(self._store.revision())

    def _tag(self, revision: str) -> None:
        tag_answer(self._request, revision, *self._beside)
        self._tagged = True
        if self.takes_kept and (body := self._kept.get(getattr(self._request.state, TAG))) is not None:
            raise KnownAnswerError(body)

    def keep(self, body: bytes) -> None:
        """Keep the answer to this request for whoever asks the same of the same graph."""
        if self._tagged:
            self._kept.keep(getattr(self._request.state, TAG), body)

    @property
    def _kept(self) -> KeptAnswers:
        kept: KeptAnswers = self._request.app.state.answers
        return kept
