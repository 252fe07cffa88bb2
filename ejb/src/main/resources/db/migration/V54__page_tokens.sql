-- Tokens of pages that were given back: they lead nowhere any more.
create table page_token_given_back (
    account  text not null,
    token    text not null,
    given_at timestamptz not null,
    primary key (account, token)
);
grant select, insert on page_token_given_back to medseal_app;
