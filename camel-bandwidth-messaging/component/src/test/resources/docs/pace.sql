CREATE TABLE bandwidth_messaging_pace (
    id         VARCHAR(40) NOT NULL PRIMARY KEY,
    state      BYTEA,
    expires_at BIGINT
)
