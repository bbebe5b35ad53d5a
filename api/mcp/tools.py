"""The tools: each asks one question and cuts its answer down. Their docstrings are what an assistant reads of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from api.asking import ask as ask_in_words
from api.clock import local_day
from api.deps import StoreHandle
from api.mcp import shapes
from api.mcp.shapes import (
    Answer,
    Body,
    Context,
    Entity,
    Found,
    Linkage,
    Listing,
    Matrix,
    Measure,
    Sheet,
)
from graph import analysis, questions
from graph.model import DocType, Kind, MentionType, Role, Status
from graph.questions import BasisFilter
from ingest.lexicon import load_lexicon

MOST = 50
_FEW = 10
_MOST_AROUND = 2000

TITLES = {
    "ask": "用一句话提问 Ask in words",
    "search": "全文检索 Search",
    "entity": "主体、项目或地点 An entity",
    "measures": "查措施 Measures",
    "responsibility": "责任矩阵 Who is responsible for what",
    "linkage": "项目关联 How programs hang together",
    "documents": "查文件 Documents",
    "quote_in_context": "原文上下文 A quote in its place",
}
"""The tools in the order they are listed, with their titles."""

Limit: TypeAlias = Annotated[int, Field(ge=1, le=MOST, description="Most rows 最多条数")]
Cursor: TypeAlias = Annotated[str | None, Field(description="`next` of the answer before 上一页给出的游标")]
Owner: TypeAlias = Annotated[str | None, Field(description="The body that owns it, name or id 责任主体")]
RoleName: TypeAlias = Annotated[Role | None, Field(description="牵头 lead, 配合 support, 参与, 落实, 指导")]
Basis: TypeAlias = Annotated[
    BasisFilter | None, Field(description="What ownership stands on; stated: the text itself says so 依据")
]
Place: TypeAlias = Annotated[str | None, Field(description="A place it names 地点")]
Period: TypeAlias = Annotated[str | None, Field(description="2021, 2021-03, 2021-01-01/2021-06-30 时间")]
StatusName: TypeAlias = Annotated[Status | None, Field(description="已完成 done, 进行中 ongoing, 计划, 要求")]
KindName: TypeAlias = Annotated[Kind | None, Field(description="举措 action, 成效 outcome")]
Document: TypeAlias = Annotated[str | None, Field(description="Title, 发文字号, source file or id 文件")]
Words: TypeAlias = Annotated[str | None, Field(description="Words of its text 文中词语")]
Parts: TypeAlias = Annotated[bool, Field(description="A name also stands for its parts 含下属")]


class Tools:
    """The tools over one store."""

    def __init__(self, store: StoreHandle, lexicon: tuple[Path, ...] = ()) -> None:
        self._store, self._lexicon = store, lexicon

    def ask(
        self,
        question: Annotated[str, Field(description="信息通信管理局2021年牵头哪些工业互联网的措施？")],
        limit: Limit = _FEW,
    ) -> Answer:
        """用一句话提问：按规则读懂问题并查图谱，给出读法、结果和原文。读不懂的会说明。

        Answer a question in Chinese or simple English by rule, no model involved. Says how it was read: check that.
        """
        found = ask_in_words(self._store.get(), question, load_lexicon(self._lexicon), local_day(), limit=limit)
        return Answer(
            outcome=found.outcome,
            answer=found.answer,
            notes=list(found.notes),
            understood=[f"{slot.slot}: {slot.name} ({slot.text})" for slot in found.reading.slots],
            not_understood=[f"{missed.text}: {missed.reason}" for missed in found.reading.missed],
            command=found.query.command if found.query else None,
            items=[shapes.row(item) for item in found.items],
            total=found.total,
            candidates=list(map(shapes.named, found.candidates)),
            nearest=list(map(shapes.named, found.nearest)),
            suggestions=list(found.suggestions),
        )

    def search(
        self,
        words: Annotated[str, Field(description="All of these words 检索词")],
        label: Annotated[
            Literal["Actor", "Program", "Place", "Document", "Section", "Measure"] | None,
            Field(description="Only nodes of this kind 类别"),
        ] = None,
        limit: Limit = _FEW,
        cursor: Cursor = None,
    ) -> Listing[Found]:
        """全文检索：含有全部词语的措施、章节、文件和名称，最相关的在前。

        Measures, sections, documents and names that have all the words, best first.
        """
        page = questions.search(self._store.get(), words, label=label, limit=limit, cursor=cursor)
        return Listing(items=list(map(shapes.found, page.items)), total=page.total, next=page.next)

    def entity(
        self,
        name: Annotated[str, Field(description="Any form of the name, or an id 名称、简称或编号")],
        label: Annotated[MentionType | None, Field(description="Which kind, where the name is of several 类别")] = None,
    ) -> Entity:
        """查一个主体、项目、地点、指标或时间：规范名称、别名、上下级和数量。

        One entity: canonical name, aliases, what it is part of, its parts, and how much is said of it.
        """
        found = questions.entity(self._store.get(), name, label=label)
        row = found.entity
        return Entity(
            id=row.id,
            label=row.label,
            name=row.name,
            kind=row.kind,
            aliases=list(row.aliases),
            part_of=list(map(shapes.named, found.part_of)),
            parts=list(map(shapes.named, found.parts[:MOST])),
            mentions=row.mentions,
            measures=row.measures,
            properties=dict(found.properties),
        )

    def measures(
        self,
        owner: Owner = None,
        role: RoleName = None,
        basis: Basis = None,
        program: Annotated[str | None, Field(description="A program or technology it involves 项目或技术")] = None,
        target: Annotated[str | None, Field(description="A body it regulates or serves 对象")] = None,
        place: Place = None,
        period: Period = None,
        status: StatusName = None,
        kind: KindName = None,
        document: Document = None,
        words: Words = None,
        parts: Parts = False,
        limit: Limit = _FEW,
        cursor: Cursor = None,
    ) -> Listing[Measure]:
        """查措施：按责任主体、角色、项目、地点、时间、状态、文件、词语；各条件同时满足。

        Measures that fit every filter given, by date of issue, each with owners and where it is written.
        """
        page = questions.measures(
            self._store.get(),
            owner=owner,
            role=role,
            basis=basis,
            program=program,
            target=target,
            place=place,
            period=period,
            status=status,
            kind=kind,
            document=document,
            words=words,
            parts=parts,
            limit=limit,
            cursor=cursor,
        )
        return shapes.measures(page)

    def responsibility(
        self,
        columns: Annotated[Literal["program", "document", "year"], Field(description="What the columns are 列")] = (
            "program"
        ),
        owner: Owner = None,
        program: Annotated[str | None, Field(description="Only measures that involve this 项目或技术")] = None,
        role: RoleName = None,
        basis: Basis = None,
        place: Place = None,
        period: Period = None,
        status: StatusName = None,
        document: Document = None,
        parts: Parts = False,
        limit: Annotated[int, Field(ge=1, le=MOST, description="Most rows and most columns 最多行列数")] = _FEW,
    ) -> Matrix:
        """责任矩阵：主体对项目、文件或年份，各有多少条措施、以何种角色。

        Bodies against programs, documents or years: how many measures, by role, stated and inferred.
        """
        found = questions.responsibility(
            self._store.get(),
            columns=columns,
            owner=owner,
            program=program,
            role=role,
            basis=basis,
            place=place,
            period=period,
            status=status,
            document=document,
            parts=parts,
            rows_limit=limit,
            columns_limit=limit,
        )
        cells: dict[int, dict[str, dict[str, int]]] = {}
        for line in found.cells:
            counts = dict(zip(found.cell_fields[2:], line[2:], strict=True))
            cells.setdefault(line[0], {})[found.columns[line[1]].name] = {name: n for name, n in counts.items() if n}
        return Matrix(
            columns_are=found.columns_are,
            bodies=[
                Body(id=row.id, name=row.name, measures=row.measures, cells=cells.get(number, {}))
                for number, row in enumerate(found.rows)
            ],
            bodies_left_out=found.rows_left_out,
            columns_left_out=found.columns_left_out,
        )

    def linkage(
        self,
        program: Annotated[str | None, Field(description="Ties of this program; null: of all 项目")] = None,
        other: Annotated[str | None, Field(description="What links `program` with this one 另一项目")] = None,
        limit: Limit = _FEW,
    ) -> Linkage:
        """项目关联：哪些项目与它共享措施和责任主体；给出两个项目时，列出共同的措施。

        How programs hang together, beyond chance; with two programs the measures that involve both.
        """
        store = self._store.get()
        if program is not None and other is not None:
            return shapes.between(questions.link(store, program, other), limit)
        network = analysis.network(store, around=program or other, limit=limit)
        left = [f"{each.number} {each.what}: {each.why}" for each in network.left_out]
        return Linkage(ties=list(map(shapes.tie, network.ties)), total=network.total_ties, measures=[], left_out=left)

    def documents(
        self,
        issuer: Annotated[str | None, Field(description="A body that issued it 发文机关")] = None,
        doc_type: Annotated[DocType | None, Field(description="Kind of document 文种")] = None,
        words: Annotated[str | None, Field(description="Words of its title 标题词语")] = None,
        status: Annotated[
            Literal["ingested", "cited"], Field(description="cited: only named by other documents 仅被引用")
        ] = "ingested",
        limit: Limit = _FEW,
        cursor: Cursor = None,
    ) -> Listing[Sheet]:
        """查文件：按发文机关、文种、标题词语，依成文日期排列。

        Documents by issuer, kind and words of the title, by date of issue.
        """
        page = questions.documents(
            self._store.get(),
            issuer=issuer,
            doc_type=doc_type,
            words=words,
            status=status,
            limit=limit,
            cursor=cursor,
        )
        return Listing(items=[shapes.sheet(row) for row in page.items], total=page.total, next=page.next)

    def quote_in_context(
        self,
        document: Annotated[str, Field(description="`document_id` of a row, or title, 发文字号 or source file 文件")],
        start: Annotated[int, Field(ge=0, description="`start` of a row 起")],
        end: Annotated[int, Field(ge=1, description="`end` of a row 止")],
        around: Annotated[int, Field(ge=0, le=_MOST_AROUND, description="Characters before and after 前后字数")] = 200,
    ) -> Context:
        """看原文：一段引文及其前后文，位置以来源文件的字符计。

        The source text of a span with what stands around it, to check a quote where it is written.
        """
        found = questions.document_text(
            self._store.get(), document, start=start, end=end, around=around, limit=_MOST_AROUND
        )
        return Context(
            document_id=found.document_id,
            source=found.source,
            start=found.start,
            end=found.end,
            before=found.before,
            quote=found.text,
            after=found.after,
        )
