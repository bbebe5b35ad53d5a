"""What the service refuses before it works on it: each error has its status in `api.errors`, and perhaps headers."""

from __future__ import annotations

from collections.abc import Mapping

from graph.errors import ZhengmaiError


class RefusedError(ZhengmaiError):
    """A request that is not taken; ``headers`` go with the answer."""

    headers: Mapping[str, str] = {}


class MediaTypeError(RefusedError):
    """A body of a media type that is not read here."""

    def __init__(self, given: str, taken: tuple[str, ...]) -> None:
        self.hint = f"Send {' or '.join(taken)}."
        super().__init__(f"a body of {given or 'no media type'} is not taken here")


class BodyTooLargeError(RefusedError):
    """A body of more than ``most`` bytes; the connection ends with it, for the rest of the body is not read."""

    def __init__(self, most: int) -> None:
        self.headers = {"Connection": "close"}
        super().__init__(f"a request may have a body of {most} bytes, and no more")


class TooManyRequestsError(RefusedError):
    """More requests from one address than ``limit`` allows; it may ask again in ``seconds``."""

    def __init__(self, limit: str, seconds: int) -> None:
        self.headers = {"Retry-After": str(seconds)}
        self.hint = f"Wait {seconds} s, as Retry-After says."
        super().__init__(f"one address may do this {limit}")


class BusyError(RefusedError):
    """More work waits than is taken on; ``seconds`` is when to come again."""

    hint = "Wait as long as Retry-After says, and send it again."

    def __init__(self, reason: str, seconds: int) -> None:
        self.headers = {"Retry-After": str(seconds)}
        super().__init__(reason)


class UnreadError(RefusedError):
    """A text that could not be read though nothing is wrong with it, as far as is known."""

    def __init__(self, message: str, hint: str) -> None:
        self.hint = hint
        super().__init__(message)


class WritingOffError(RefusedError):
    """A write where no key is set."""

    hint = "Set ZHENGMAI_API_KEY where the service runs, start it again, and send the key."

    def __init__(self) -> None:
        super().__init__("this service takes no writes: it has no key")


class UnauthorizedError(RefusedError):
    """A write without a key, or with one the service does not know."""

    hint = "Send the key as Authorization: Bearer …, or as X-API-Key."
    headers: Mapping[str, str] = {"WWW-Authenticate": 'Bearer realm="zhengmai"'}

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
