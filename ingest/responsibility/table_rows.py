"""Who owns the task of a table's row: the bodies in the columns headed 牵头单位, 责任单位, 配合单位, 参加单位."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Mention, Owner, Role
from ingest.patterns.tables import DITTO
from ingest.responsibility.bodies import is_regional
from ingest.responsibility.notes import note_owners
from ingest.structure.tables import BODIES, Column, Row

_ROLES = {
    Column.LEAD: Role.LEAD,
    Column.SUPPORT: Role.SUPPORT,
    Column.PARTICIPATE: Role.PARTICIPATE,
    Column.IMPLEMENT: Role.IMPLEMENT,
    Column.GUIDE: Role.GUIDE,
}


def row_owners(text: str, row: Row, actors: Sequence[Mention], above: tuple[Owner, ...] = ()) -> tuple[Owner, ...]:
    """The owners that ``row`` names, each once, in the order of its columns; ``above`` are those of the row before.

    A column gives its role. 责任单位 leads where the row has no 牵头单位, else supports; words in a cell
    （甲局牵头，乙局配合） come before the column's. 各区人民政府 beside named bodies implements, 同上 stands for
    ``above``.
    """
    led = bool(row.of(Column.LEAD))
    owners: list[Owner] = []
    for column, cell in row.cells:
        if column not in BODIES:
            continue
        if DITTO.match(cell.of(text)):
            found: Sequence[Owner] = above
        else:
            found = [_in_column(owner, column, led=led) for owner in note_owners(text, cell, actors)]
        owners += [o for o in found if all(o.actor != other.actor for other in owners)]
    return tuple(owners)


def _in_column(owner: Owner, column: Column, *, led: bool) -> Owner:
    """The owner with the role its column gives; what note or cell said more exactly stays."""
    if column is Column.ANSWERABLE:
        role = Role.SUPPORT if led and owner.role is Role.LEAD else owner.role
    elif is_regional(owner.actor) and column is not Column.GUIDE and owner.role is Role.IMPLEMENT:
        role = Role.IMPLEMENT
    else:
        role = _ROLES[column] if owner.role is Role.LEAD else owner.role
    return replace(owner, role=role, rule=owner.rule.replace("note", "table_row"))
