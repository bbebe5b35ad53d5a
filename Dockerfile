# The API and the command line in one image. Written without a Docker engine at hand: not built yet by anyone.
#   docker build -t zhengmai . && docker run -p 8000:8000 -v zhengmai:/data zhengmai
FROM python:3.13-slim

WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt

COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY cypher cypher
COPY ingest ingest
COPY api api
RUN pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation . \
    && useradd --create-home zhengmai && mkdir /data && chown zhengmai /data

USER zhengmai
WORKDIR /data
VOLUME /data
ENV ZHENGMAI_STORE=sqlite:////data/graph.db ZHENGMAI_HOST=0.0.0.0
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
ENTRYPOINT ["zhengmai"]
CMD ["serve"]
