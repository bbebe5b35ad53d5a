"""A real Neo4j server for tests and development, on 127.0.0.1 alone.

Tests use the server that ZHENGMAI_TEST_NEO4J names, else a private one: of a Docker engine, else of Java and Maven.

with private_server(home) as server:
    GraphDatabase.driver(server.url)
"""

from tests.neo4j_server import named as named
from tests.neo4j_server.pick import private_server as private_server
from tests.neo4j_server.server import VERSION as VERSION
from tests.neo4j_server.server import MissingServerError as MissingServerError
from tests.neo4j_server.server import Server as Server
from tests.neo4j_server.server import ServerError as ServerError
from tests.neo4j_server.server import Settings as Settings
