# Xiaoyi with the system's PostgreSQL client, which has TLS.

FROM rust:1.95-bookworm AS builder
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpq-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# Texts, templates, styles and migrations are built into the program: it needs no other file.
COPY Cargo.toml Cargo.lock ./
# How SQLite is built.
COPY .cargo .cargo
COPY crates crates
COPY locales locales
COPY migrations migrations
RUN cargo build --release --locked --package xiaoyi --no-default-features --features system-libpq

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libpq5 ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --user-group --home-dir /var/lib/xiaoyi --create-home \
    --shell /usr/sbin/nologin xiaoyi \
 && chmod 700 /var/lib/xiaoyi
COPY --from=builder /src/target/release/xiaoyi /usr/local/bin/xiaoyi
ENV XIAOYI_DATA_DIR=/var/lib/xiaoyi XIAOYI_BIND=0.0.0.0:8080
USER xiaoyi
WORKDIR /var/lib/xiaoyi
# The SQLite database, the secret key and mails to a folder, where nothing else is configured.
VOLUME /var/lib/xiaoyi
EXPOSE 8080
ENTRYPOINT ["xiaoyi"]
CMD ["serve"]
