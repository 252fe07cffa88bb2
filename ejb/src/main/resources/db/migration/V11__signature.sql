-- Electronic signatures (21 CFR 11.50, 11.70): who signed what when, and what the signature means. Only ever appended to.
create table signature (
    id           bigint generated always as identity primary key,
    signed_at    timestamptz not null,
    zone         text not null,
    who          text not null,
    meaning      text not null,
    subject_type text not null,
    subject      text not null,
    content      json not null,
    digest       text not null check (digest ~ '^[0-9a-f]{64}$')
);
comment on column signature.content is 'what was signed, byte for byte';
comment on column signature.digest is 'SHA-256 of content in UTF-8';
create index signature_subject on signature (subject_type, subject, id);

grant select, insert on signature to medseal_app;
