CREATE TABLE IF NOT EXISTS bandwidth_messaging_ledger (
    ledger_key  VARCHAR(200) NOT NULL PRIMARY KEY,
    node        VARCHAR(100) NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    token       BIGINT       NOT NULL,
    lease_until TIMESTAMP WITH TIME ZONE,
    result      VARCHAR(2000),
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL
)
