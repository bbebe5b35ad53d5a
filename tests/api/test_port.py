from __future__ import annotations

import socket

import pytest

from api.port import PortError, check_port, main

HERE = "127.0.0.1"


def test_a_free_port_is_in_order() -> None:
    check_port(HERE, 0)
    assert main(HERE, "0") is None


def test_a_taken_port_is_told_with_what_to_do() -> None:
    with socket.create_server((HERE, 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortError, match=f"{HERE}:{port}") as raised:
            check_port(HERE, port)
        assert "--port" in raised.value.hint
        assert f"{HERE}:{port}" in (main(HERE, str(port)) or "")


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(PortError, match=r"192\.0\.2\.1"):
        check_port("192.0.2.1", 0)


def test_a_port_that_is_no_number_is_told() -> None:
    assert "is no port number" in (main("127.0.0.1", "abc") or "")
