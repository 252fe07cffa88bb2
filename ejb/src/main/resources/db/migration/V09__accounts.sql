-- People and systems that may enter. The server's realm reads this table; the password is a bcrypt hash in modular
-- crypt form ($2…), never anything else.
CREATE TABLE account (
    name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._@-]{0,63}$'),
    display_name text NOT NULL,
    password_hash text NOT NULL CHECK (password_hash LIKE '$2%'),
    roles text[] NOT NULL CHECK (cardinality(roles) > 0),
    gln text CHECK (gln ~ '^[0-9]{13}$'),
    enabled boolean NOT NULL DEFAULT true,
    changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON account TO medseal_app;
