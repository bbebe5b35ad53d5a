"""Who may write: whoever sends one of the keys the service was started with."""

from __future__ import annotations

import hashlib
import hmac
from typing import Annotated

from fastapi import Request, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer
from pydantic import SecretStr

from api.refusals import UnauthorizedError, WritingOffError
from api.settings import keys_of

_BEARER = HTTPBearer(
    scheme_name="bearer", description="A key of ZHENGMAI_API_KEY, as Authorization: Bearer …", auto_error=False
)
_HEADER = APIKeyHeader(name="X-API-Key", scheme_name="apiKey", description="The same key", auto_error=False)


class Keys:
    """The keys a service takes, kept as hashes; none where writing is off."""

    def __init__(self, setting: SecretStr | None) -> None:
        self._hashes = tuple(map(_hash, keys_of(setting)))

    def __bool__(self) -> bool:
        return bool(self._hashes)

    def has(self, key: str) -> bool:
        """Whether ``key`` is one of them, told in the same time whichever it is not."""
        given = _hash(key)
        return sum(hmac.compare_digest(given, known) for known in self._hashes) > 0


def may_write(
    request: Request,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Security(_BEARER)],
    header: Annotated[str | None, Security(_HEADER)],
) -> None:
    """WritingOffError where the service has no key, UnauthorizedError where the request does not have one of them."""
    keys: Keys = request.app.state.keys
    if not keys:
        raise WritingOffError
    given = bearer.credentials if bearer else header
    if given is None:
        raise UnauthorizedError("this takes a key, and none was sent")
    if not keys.has(given):
        raise UnauthorizedError("the key that was sent is not known here")


def _hash(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8")).digest()
