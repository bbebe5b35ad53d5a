"""A question in words to an answer: read it, bring its names to entities, choose what it becomes, ask that, say it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from api.asking import wording
from api.asking.answer import AskAnswer, Missed, Outcome, Reading, SlotRead
from api.asking.choosing import Choice, choose, is_year
from api.asking.intents import load_intents
from api.asking.naming import marked, names
from api.asking.reading import Slot, Understood, missed, understood
from api.asking.running import Run, run
from api.asking.settling import Trouble, settle
from api.asking.suggesting import suggestions
from api.asking.tokens import Token, tokens
from api.asking.vocabulary import load_vocabulary
from api.asking.widening import widened
from graph.errors import ParameterError
from graph.questions import EntityRef
from graph.store.base import Store
from ingest.clean.folding import fold
from ingest.lexicon import Lexicon

LONGEST = 300
"""Code points a question may have."""

DEFAULT_LIMIT = 20
_HINTS = frozenset(["words", "issuer", "mentions", "belong"])
"""Slots that need not be used: words are told one by one, 发布 and 提到 only tell kinds of question apart."""


def ask(store: Store, question: str, lexicon: Lexicon, today: date, *, limit: int = DEFAULT_LIMIT) -> AskAnswer:
    """The answer to a question in words, Chinese or simple English; ``today`` is what 去年 is counted from.

    What it can't be read as is said in the answer, never guessed at. ParameterError where there is no word in it, or
    more than `LONGEST` characters.
    """
    text = fold(question)
    if not any(character.isalnum() for character in text):
        raise ParameterError("q", f"there is no word in {question!r}")
    if len(text) > LONGEST:
        raise ParameterError("q", f"a question has at most {LONGEST} characters, not {len(text)}")
    found = marked(text, lexicon, today)
    listed = tokens(text, found, names(store, text, found, lexicon), load_vocabulary(), lexicon)
    return _answered(_Asked(store, question, today, limit, understood(listed, today)), listed)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it was asked, and what is understood of it so far."""

    store: Store
    question: str
    today: date
    limit: int
    found: Understood


def _answered(asked: _Asked, listed: Sequence[Token]) -> AskAnswer:
    found = asked.found
    if refused := next((token for token in found.cannot if token.value != "manner"), None):
        return _refused(asked, wording.cannot(refused.text, refused.value))
    if trouble := settle(asked.store, found):
        return _troubled(asked, trouble)
    _default_focus(found, listed)
    _gather_words(found)
    choice = choose(found.focus, found.slots, load_intents())
    if choice is None:
        return _refused(asked, wording.NO_KIND)
    return _run(asked, choice)


def _run(asked: _Asked, choice: Choice) -> AskAnswer:
    found, intent = asked.found, choice.intent
    passed = [*found.missed, *(missed(t, "how · 怎样做只能从措施看") for t in found.cannot)]
    passed += [missed(s.token, f"no {s.name} here · 这类问题用不上") for s in choice.unused if s.name not in _HINTS]
    if any(name == "year" for name, _ in intent.binds) and "period" in found.slots:
        period = found.slots["period"]
        passed += [] if is_year(period) else [missed(period.token, "documents go by whole years · 文件只能按年查")]
    if "words" not in intent.may:
        passed += [missed(token, wording.NOT_READ) for token in found.content]
    done = run(asked.store, intent, found.slots, asked.limit)
    if not done.total:
        done = widened(asked.store, intent, found.slots, found.content, load_intents(), asked.limit) or done
    passed += [missed(token, wording.NOT_THERE) for token in done.dropped]
    line = wording.line(found, intent, done)
    return _answer(
        asked,
        Outcome.PARTIAL if passed or done.aside else Outcome.ANSWERED,
        line,
        intent=intent.name,
        passed=passed,
        done=done,
    )


def _default_focus(found: Understood, listed: Sequence[Token]) -> None:
    """What is asked for where nothing says: of a name alone what it is, else the measures."""
    if found.focus:
        return
    alone = len(found.slots) == 1 and not found.content and not any(t.kind == "ask" for t in listed)
    found.focus = (
        "definition" if alone and found.slots.keys() & {"body", "program", "place", "document"} else "measures"
    )
    if found.focus == "measures" and not found.slots and not any(t.kind in ("ask", "toward") for t in listed):
        found.focus = ""


def _gather_words(found: Understood) -> None:
    if found.content:
        joined = " ".join(token.value for token in found.content)
        found.slots["words"] = Slot("words", found.content[0], joined, joined)


def _refused(asked: _Asked, line: str) -> AskAnswer:
    found = asked.found
    passed = [*found.missed, *(missed(token, wording.NOT_READ) for token in (*found.cannot, *found.content))]
    return _answer(asked, Outcome.UNREAD, line, passed=passed)


def _troubled(asked: _Asked, trouble: Trouble) -> AskAnswer:
    return _answer(
        asked,
        trouble.outcome,
        wording.trouble(trouble),
        passed=[*asked.found.missed, *(missed(t, wording.NOT_READ) for t in asked.found.content)],
        candidates=trouble.candidates,
        nearest=trouble.nearest,
    )


def _answer(
    asked: _Asked,
    outcome: Outcome,
    line: str,
    *,
    passed: Iterable[Missed],
    intent: str | None = None,
    done: Run | None = None,
    candidates: tuple[EntityRef, ...] = (),
    nearest: tuple[EntityRef, ...] = (),
) -> AskAnswer:
    found = asked.found
    over = tuple(sorted(passed, key=lambda m: m.start))
    reading = Reading(
        question=asked.question,
        today=asked.today.isoformat(),
        asks=found.focus or None,
        intent=intent,
        slots=tuple(sorted(_slots(asked, over), key=lambda slot: (slot.start, slot.slot))),
        missed=tuple(replace(m, text=asked.question[m.start : m.end]) for m in over),
    )
    notes = (*found.assumed, *((done.note,) if done and done.note else ()))
    return AskAnswer(
        outcome=outcome,
        answer=line if outcome is not Outcome.PARTIAL else wording.lowered(line, reading.missed, notes),
        notes=notes,
        reading=reading,
        query=done.query if done else None,
        items=done.items[: asked.limit] if done else (),
        total=done.total if done else 0,
        candidates=candidates,
        nearest=nearest,
        suggestions=() if done and done.total else suggestions(asked.store),
    )


def _slots(asked: _Asked, passed: tuple[Missed, ...]) -> Iterable[SlotRead]:
    """What was read, each word of ``words`` by itself; what was passed over is not among it."""
    found, over = asked.found, {(m.start, m.end) for m in passed}
    words = [Slot("words", token, token.value, token.value) for token in found.content]
    for slot in [*(s for name, s in found.slots.items() if name != "words"), *words]:
        span = slot.token.span
        if (span.start, span.end) not in over:
            entity = slot.entities[0] if len(slot.entities) == 1 else None
            yield SlotRead(
                slot=slot.name,
                start=span.start,
                end=span.end,
                text=span.of(asked.question),
                value=entity.name if entity else slot.value,
                name=slot.shown,
                entity=entity.id if entity else None,
            )
