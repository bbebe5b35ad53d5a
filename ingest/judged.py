"""Canonical names as a person judged them: what the rules named is called what it was judged to be.

Most of it the lexicon does by itself; this is for names the rules build (青岛市 + 科学技术局) and those of codes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.model import Measure, Mention, MentionType, Owner
from ingest.lexicon import Lexicon
from ingest.structure import Article


def judged_mentions(mentions: Iterable[Mention], lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions, each with the name and kind of what it was judged to be."""
    return tuple(_mention(mention, lexicon) for mention in mentions)


def judged_article(article: Article, lexicon: Lexicon) -> Article:
    """The article, its issuers and its bureau by their names."""
    bureau = article.responsible_bureau
    return replace(
        article,
        issuers=_names(MentionType.ACTOR, article.issuers, lexicon),
        responsible_bureau=lexicon.canonical(MentionType.ACTOR, bureau) if bureau else bureau,
    )


def judged_measure(measure: Measure, lexicon: Lexicon) -> Measure:
    """The measure, all it links to by their names; of two owners that are one, in one role, the first."""
    owners: dict[tuple[str, str], Owner] = {}
    for owner in measure.owners:
        name = lexicon.canonical(MentionType.ACTOR, owner.actor)
        owners.setdefault((name, owner.role), replace(owner, actor=name))
    return replace(
        measure,
        owners=tuple(owners.values()),
        targets=_names(MentionType.ACTOR, measure.targets, lexicon),
        programs=_names(MentionType.PROGRAM, measure.programs, lexicon),
        places=_names(MentionType.PLACE, measure.places, lexicon),
    )


def _names(type: MentionType, names: Iterable[str], lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lexicon.canonical(type, name) for name in names))


def _mention(mention: Mention, lexicon: Lexicon) -> Mention:
    name = lexicon.canonical(mention.type, mention.canonical)
    if name == mention.canonical:
        return mention
    entry = lexicon.entry(name)
    kind = entry.kind if entry is not None and entry.type is mention.type else mention.kind
    return replace(mention, canonical=name, kind=kind)
