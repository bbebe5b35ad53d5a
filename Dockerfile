# The API and the command line in one image. docker-compose.yml runs it with a Neo4j server; alone it keeps its graph in
# a SQLite file on the volume:
#   docker build -t zhengmai .
#   docker run --rm -v zhengmai:/data -v "$PWD/examples:/documents:ro" zhengmai ingest /documents
#   docker run -p 127.0.0.1:8000:8000 -v zhengmai:/data zhengmai
ARG PYTHON=3.13.9-slim-trixie

FROM python:${PYTHON} AS build
WORKDIR /src
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv --without-pip /opt/zhengmai

# What it runs on changes less often than itself, so it is a layer of its own.
COPY requirements.txt ./
RUN pip --python /opt/zhengmai/bin/python install --require-hashes -r requirements.txt

COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY cypher cypher
COPY ingest ingest
COPY api api
# Not editable: the sources stay behind in this stage.
RUN pip --python /opt/zhengmai/bin/python install --no-deps --no-build-isolation .

FROM python:${PYTHON}
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin zhengmai \
    && install --directory --owner=zhengmai --group=zhengmai /data
COPY --from=build /opt/zhengmai /opt/zhengmai
ENV PATH=/opt/zhengmai/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    ZHENGMAI_STORE=sqlite:////data/graph.db \
    ZHENGMAI_HOST=0.0.0.0
# By number, so that a cluster that forbids root can see that it is none.
USER 10001:10001
# Sources are known by their path from here: documents/….
WORKDIR /
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
ENTRYPOINT ["zhengmai"]
CMD ["serve"]
