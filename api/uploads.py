"""Documents that come in the body of a request: a text in JSON, or files in a form.

The body is read by hand, as FastAPI takes one media type a route; `body_of` is how it is described.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any, TypeAlias, TypeVar

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from api.reading import Input
from api.refusals import MediaTypeError
from graph.errors import ParameterError
from ingest.readers.limits import check_size

Text = TypeVar("Text", bound=BaseModel)
JSON, FORM = "application/json", "multipart/form-data"
MAX_NAME = 300
_NEVER = r"\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\\"
"""What no name has: what controls, what is not seen, what turns the line round, and the backslash."""
_PART = rf"[. ]*[^{_NEVER}/.\s][^{_NEVER}/]*"
SAFE_NAME = rf"^{_PART}(/{_PART})*$"
_SAFE, _UNSEEN = re.compile(SAFE_NAME), re.compile(rf"[{_NEVER}\ud800-\udfff]")


Name: TypeAlias = Annotated[
    str,
    Field(
        min_length=1,
        max_length=MAX_NAME,
        json_schema_extra={"pattern": SAFE_NAME},
        description="Name of the source, a relative path such as notices/2025-03.txt",
        examples=["notices/2025-03.txt"],
    ),
]


class _Text(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str = Field(
        min_length=1,
        pattern=r"\S",
        description="The document: plain text, Markdown or HTML; offsets count its code points",
        examples=["关于加快5G应用的通知\n\n一、加快建设。到2025年底，建成5G基站3万个。\n"],
    )

    @field_validator("name", check_fields=False)
    @classmethod
    def _safe(cls, value: str) -> str:
        return safe_name(value)


class UnstoredText(_Text):
    """A document as text, and a name for the answer."""

    name: Name = "text.txt"


class NamedText(_Text):
    """A document as text, and the name its source is known by: what comes under a name replaces what it said."""

    name: Name


def safe_name(name: str) -> str:
    """``name`` where a source may be called so; ValueError says what is wrong.

    It is a relative path with ``/``: nothing is ever opened by it, but it may become a file's where it is exported.
    """
    if not name.strip() or len(name) > MAX_NAME:
        raise ValueError(f"a name has 1 to {MAX_NAME} characters")
    if _UNSEEN.search(name):
        raise ValueError("a name has no control characters, none that are not seen, and no backslash")
    if not _SAFE.fullmatch(name):
        raise ValueError("a name is a relative path, without .. and without empty parts")
    return name


def body_of(text: type[BaseModel], field: str, about: str, *, many: bool = False) -> dict[str, Any]:
    """The ``requestBody`` of a route that takes a ``text`` in JSON, or a form with a file, or files, as ``field``."""
    file = {"type": "string", "format": "binary"}
    value = {"type": "array", "items": file, "minItems": 1} if many else file
    form = {
        "title": f"{field.capitalize()}Form",
        "type": "object",
        "properties": {field: value | {"description": about}},
        "required": [field],
        "additionalProperties": False,
    }
    content = {JSON: {"schema": text.model_json_schema()}, FORM: {"schema": form}}
    return {"requestBody": {"required": True, "content": content}}


def media_type(request: Request) -> str:
    """`JSON` or `FORM`; MediaTypeError for any other."""
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given not in (JSON, FORM):
        raise MediaTypeError(given, (JSON, FORM))
    return given


async def sent_text(request: Request, kind: type[Text]) -> Text:
    """The JSON body; RequestValidationError names each member at fault."""
    try:
        return kind.model_validate_json(await request.body())
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        raise RequestValidationError([{**fault, "loc": ("body", *fault["loc"])} for fault in faults]) from error


@asynccontextmanager
async def sent_files(request: Request, field: str, most: int) -> AsyncIterator[list[UploadFile]]:
    """The files of a form until the block ends, at least one; large ones are on disk. ParameterError."""
    try:
        form = await request.form(max_files=most, max_fields=most)
    except HTTPException as error:
        raise ParameterError("body", f"is no form that can be read: {error.detail}") from error
    try:
        for name, value in form.multi_items():
            if name != field or not isinstance(value, UploadFile):
                raise ParameterError(name, f"is no file of this form, which has the field {field}")
        files = [value for value in form.getlist(field) if isinstance(value, UploadFile)]
        if not files:
            raise ParameterError(field, "has no file")
        yield files
    finally:
        await form.close()


async def one_document(request: Request) -> Input:
    """The one document of a body: an `UnstoredText`, or a form with the field ``file``."""
    if media_type(request) == JSON:
        sent = await sent_text(request, UnstoredText)
        return Input(sent.name, data=sent.text.encode("utf-8"))
    async with sent_files(request, "file", 1) as (file,):
        try:
            name = safe_name(file.filename or "file")
        except ValueError as error:
            raise ParameterError("file", str(error)) from error
        check_size(file.size or 0, name)
        return Input(name, data=await file.read())
