-- Where documents for a trading partner or an authority go. Secrets are not here: a route names their aliases in the
-- key store of the server.
create table route (
    party      text not null check (party ~ '^[0-9]{13}$'),
    kind       text not null check (kind in ('US_DSCSA', 'RU_MDLP')),
    version    integer not null,
    address    text not null check (address like 'https://%'),
    account    text,
    credential text,
    trust      text,
    settings   jsonb not null,
    changed_at timestamptz not null,
    primary key (party, kind)
);

grant select, insert, update on route to medseal_app;
