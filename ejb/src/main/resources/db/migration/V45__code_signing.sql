-- Keys by which packs' codes are signed. What is secret of them is wrapped by the server's master key, as pools' keys are.
create table code_key (
    id            text primary key check (id ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    algorithm     text not null check (algorithm in ('Ed25519', 'HMAC-SHA-256')),
    public_key    bytea,
    wrapped_key   bytea not null,
    created_at    timestamptz not null,
    active_from   timestamptz not null,
    active_until  timestamptz not null,
    trusted_until timestamptz not null,
    retired_at    timestamptz,
    retired_why   text,
    check (active_from < active_until and active_until <= trusted_until),
    check ((algorithm = 'Ed25519') = (public_key is not null)),
    check ((retired_at is null) = (retired_why is null))
);
create index code_key_time on code_key (algorithm, active_from);
grant select, insert on code_key to medseal_app;
grant update (retired_at, retired_why) on code_key to medseal_app;
