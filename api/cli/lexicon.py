"""``zhengmai lexicon``: what is known by name, and a folder of one's own that adds to it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from api.cli import lexicon_shown as shown
from api.cli.inputs import gather
from api.cli.options import Jobs, LexiconFolders, StoreOption, chosen
from api.cli.progress import say_failures, watched
from api.errors import FAILED
from api.reading import Failure, Input, failure, read_all
from api.settings import Settings
from api.stores import opened
from graph.errors import ParameterError
from graph.model import MentionType
from ingest.candidates import Sighting, sightings
from ingest.candidates import candidates as counted
from ingest.lexicon import Entry, load_lexicon
from ingest.lexicon.additions import add as added
from ingest.lexicon.check import check as checked
from ingest.lexicon.judging import Bench, history
from ingest.lexicon.known import known_of
from ingest.resolve import kind_by_form

app = typer.Typer(
    no_args_is_help=True,
    help="What is known by name, and your own folder that adds to it. 词库：查看、检查、增补、合并与拆分名称",
)
Type: TypeAlias = Annotated[
    str, typer.Argument(metavar="TYPE", help="actor, program or place. 类型：actor 主体、program 项目、place 地点")
]
TypeOption: TypeAlias = Annotated[
    str | None, typer.Option("--type", metavar="TYPE", help="Actor, program or place, where a name is of several.")
]
Own: TypeAlias = Annotated[
    Path | None,
    typer.Option("--lexicon", file_okay=False, help="Your folder; the last of ZHENGMAI_LEXICON without it."),
]
Note: TypeAlias = Annotated[str, typer.Option(help="Why, in your own words; kept with the judgement.")]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_CONTEXT: TypeAlias = typer.Context


@app.command()
def check(
    ctx: _CONTEXT,
    folder: Annotated[Path | None, typer.Argument(metavar="[DIR]", help="A folder of your own files.")] = None,
    as_json: AsJson = False,
    lexicon: LexiconFolders = None,
) -> None:
    """Look the lexicon through, your own files too. 检查词库：逐条列出问题所在的文件和行。

    Exit code 1 if anything is an error.
    """
    settings = chosen(ctx, lexicon=lexicon)
    folders = (*settings.lexicon, folder) if folder is not None else settings.lexicon
    findings = checked(tuple(dict.fromkeys(folders)))
    shown.findings(findings, as_json=as_json)
    if any(finding.weight == "error" for finding in findings):
        raise typer.Exit(FAILED)


@app.command()
def show(
    ctx: _CONTEXT,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in any form. 名称")],
    type: TypeOption = None,
    as_json: AsJson = False,
    lexicon: LexiconFolders = None,
) -> None:
    """Tell all that is known of a name. 查名称：全称、简称、上级、沿革、文号代字。"""
    folders = chosen(ctx, lexicon=lexicon).lexicon
    shown.known(known_of(load_lexicon(folders), name, _type(type)), as_json=as_json)


@app.command()
def add(
    ctx: _CONTEXT,
    type: Type,
    canonical: Annotated[str, typer.Argument(metavar="CANONICAL", help="The full name. 全称")],
    alias: Annotated[list[str] | None, typer.Option(help="Another form; may be repeated. 简称")] = None,
    parent: Annotated[str | None, typer.Option(help="What it is part of, by full name. 上级")] = None,
    kind: Annotated[str | None, typer.Option(help="Finer kind, such as bureau or technology; guessed.")] = None,
    since: Annotated[str | None, typer.Option(help="Year or date the name began. 启用")] = None,
    until: Annotated[str | None, typer.Option(help="Year or date it ended. 停用")] = None,
    successor: Annotated[str | None, typer.Option(help="What came after it, by full name. 继任机构")] = None,
    source: Annotated[str, typer.Option(help="Where you have it from.")] = "",
    lexicon: Own = None,
) -> None:
    """Add a name to your own folder, made on first use. 增补：把名称加入自己的词库。

    What contradicts the lexicon is refused; nothing is changed then.
    """
    folder, settings = _own(ctx, lexicon)
    of = _type(type) or MentionType.ACTOR
    known = load_lexicon([f for f in settings.lexicon if f.is_dir()]).entry(canonical)
    guessed = known.kind if known and known.type is of else kind_by_form(of, canonical)
    entry = Entry(canonical, of, kind or guessed, tuple(alias or ()), parent, since, until, source, successor)
    done = added(folder, settings.lexicon, entry)
    typer.echo(f"{canonical} ({entry.kind}) added: {done.path}:{done.line}")
    _say_next(ctx, folder)


@app.command()
def candidates(
    ctx: _CONTEXT,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH…]", help="Files, folders, patterns; the graph's without.")
    ] = None,
    type: TypeOption = None,
    everybody: Annotated[
        bool, typer.Option("--all", help="Names built by rule (市科技局), persons, collectives too. 全部")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many names.")] = 100,
    as_tsv: Annotated[bool, typer.Option("--tsv", help="Print a table to go on with, tabs between cells.")] = False,
    as_json: AsJson = False,
    jobs: Jobs = None,
    store: StoreOption = None,
    lexicon: LexiconFolders = None,
) -> None:
    """List the names documents have and no lexicon knows. 新名称：文件里有、词库里没有的名称。

    Most frequent first, with a guess at full name, kind and parent, and one quote.
    """
    if as_tsv and as_json:
        raise typer.BadParameter("--tsv and --json exclude each other")
    settings = chosen(ctx, jobs=jobs, store=store, lexicon=lexicon)
    if paths:
        inputs, errors = gather(paths)
        failures = [failure(error.name, error) for error in errors]
    else:
        inputs, failures = _stored(settings), []
    seen: list[Sighting] = []
    for result in watched(read_all(inputs, sightings, settings.lexicon, settings.jobs), len(inputs)):
        if isinstance(result, Failure):
            failures.append(result)
        else:
            seen += result.value
    only = _type(type)
    rows = [row for row in counted(seen) if only in (None, row.type) and (everybody or not row.built)]
    shown.candidates(rows, limit=limit, as_tsv=as_tsv, as_json=as_json)
    say_failures(failures)
    if failures:
        raise typer.Exit(FAILED)


@app.command()
def merge(
    ctx: _CONTEXT,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name that is another's. 名称")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="Whose it is. 合并到")],
    type: TypeOption = None,
    note: Note = "",
    lexicon: Own = None,
) -> None:
    """Judge that two names are one. 合并：两个名称是同一个。

    Kept in judgements.tsv of your folder; `undo` takes it back.
    """
    said = _bench(ctx, lexicon, note).merge(name, into, _type(type))
    typer.echo(f"{said.id}: {said.subject} is {said.object}")
    _say_next(ctx, _own(ctx, lexicon)[0])


@app.command()
def split(
    ctx: _CONTEXT,
    form: Annotated[str, typer.Argument(metavar="FORM", help="A form of a name. 写法")],
    source: Annotated[str, typer.Argument(metavar="FROM", help="Whose form the lexicon takes it for. 原属")],
    name: Annotated[str, typer.Option("--as", metavar="NAME", help="Full name of what it means. 应为")],
    type: TypeOption = None,
    note: Note = "",
    lexicon: Own = None,
) -> None:
    """Judge that a form means something else. 拆分：某种写法另有所指。

    Kept in judgements.tsv of your folder; `undo` takes it back.
    """
    said = _bench(ctx, lexicon, note).split(form, source, name, _type(type))
    typer.echo(f"{said.id}: {said.subject} is no form of {said.object}, it is {said.name}")
    _say_next(ctx, _own(ctx, lexicon)[0])


@app.command()
def undo(
    ctx: _CONTEXT,
    id: Annotated[str, typer.Argument(metavar="ID", help="Id of a judgement, such as j3; `list` has them. 编号")],
    note: Note = "",
    lexicon: Own = None,
) -> None:
    """Take a judgement back. 撤销一条合并或拆分。"""
    said, undone = _bench(ctx, lexicon, note).undo(id)
    typer.echo(f"{said.id}: {undone.id} ({shown.judgement_words(undone)}) holds no longer")
    _say_next(ctx, _own(ctx, lexicon)[0])


@app.command("list")
def list_judgements(ctx: _CONTEXT, as_json: AsJson = False, lexicon: LexiconFolders = None) -> None:
    """List the judgements of your folders, those taken back too. 列出合并、拆分和撤销的记录。"""
    shown.history(history(chosen(ctx, lexicon=lexicon).lexicon), as_json=as_json)


def _type(said: str | None) -> MentionType | None:
    if said is None:
        return None
    types = {type.value.lower(): type for type in (MentionType.ACTOR, MentionType.PROGRAM, MentionType.PLACE)}
    if said.lower() not in types:
        raise ParameterError("type", f"{said!r} is none of {', '.join(types)}")
    return types[said.lower()]


def _own(ctx: typer.Context, folder: Path | None) -> tuple[Path, Settings]:
    """The folder to write to, and settings that have it last; ParameterError where none is named."""
    settings = chosen(ctx)
    if folder is None:
        if not settings.lexicon:
            raise ParameterError("lexicon", "no folder of your own is named: --lexicon DIR, or ZHENGMAI_LEXICON=DIR")
        return settings.lexicon[-1], settings
    others = tuple(other for other in settings.lexicon if other != folder)
    return folder, settings.model_copy(update={"lexicon": (*others, folder)})


def _bench(ctx: typer.Context, folder: Path | None, note: str) -> Bench:
    own, settings = _own(ctx, folder)
    return Bench(own, settings.lexicon, datetime.now(UTC).isoformat(timespec="seconds"), note)


def _say_next(ctx: typer.Context, folder: Path) -> None:
    """What to do for the graph to know: it changes only when documents are read again."""
    named = "" if folder in chosen(ctx).lexicon else f" --lexicon {folder}"
    typer.echo(f"  The graph learns of it when documents are read again: zhengmai ingest{named} PATH…")


def _stored(settings: Settings) -> list[Input]:
    """The sources of the graph as inputs, read as the text that is kept of them, whatever their files were."""
    with opened(settings, create=False) as graph:
        return [Input(name, data=graph.facts(name).source.text.encode()) for name in graph.sources()]
