"""An id that has become another's: 308, with the place where the entity is now."""

from __future__ import annotations

from typing import Any

from anyio import to_thread
from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from api.deps import AnyStore
from graph.questions import is_id, moved_to

MOVED: dict[int | str, dict[str, Any]] = {
    308: {
        "description": "The id was made of a name that is another form of an entity now: the same is found there",
        "headers": {"Location": {"description": "The path with the entity's id", "schema": {"type": "string"}}},
    }
}


async def follow_moved_id(request: Request, store: AnyStore, id: str) -> None:
    """HTTPException 308 where ``id``, the entity of the path, was made of a name that another entity bears now."""
    now = await to_thread.run_sync(moved_to, store, id) if is_id(id) else None
    if now is not None:
        path = request.url.path.replace(f"/entities/{id}", f"/entities/{now}", 1)
        raise HTTPException(308, headers={"Location": f"{path}?{request.url.query}".rstrip("?")})


FOLLOWED = Depends(follow_moved_id)
