-- The application connects as medseal_app, which may do only what each table grants it; migrations run as the owner.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'medseal_app') THEN
    CREATE ROLE medseal_app NOLOGIN;
    -- The creator may administer the role, but not yet become it, which is how the application connects.
    EXECUTE format('GRANT medseal_app TO %I', current_user);
  END IF;
  -- The owner logs in and becomes medseal_app (SET ROLE); it gets none of its rights by itself.
  IF NOT pg_has_role(current_user, 'medseal_app', 'SET') THEN
    GRANT medseal_app TO CURRENT_USER WITH SET TRUE, INHERIT FALSE;
  END IF;
END
$$;

GRANT USAGE ON SCHEMA medseal TO medseal_app;

-- Who changed what, when and why. Only ever appended to: no UPDATE, no DELETE for the application.
-- before and after are json, not jsonb, so that the text stays byte for byte as it was written.
CREATE TABLE audit_record (
  number         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at    timestamptz NOT NULL,
  zone           text NOT NULL,
  who            text NOT NULL,
  action         text NOT NULL,
  subject_type   text NOT NULL,
  subject        text NOT NULL,
  before         json,
  after          json,
  why            text,
  correlation_id text NOT NULL
);
CREATE INDEX audit_record_subject ON audit_record (subject_type, subject, number);

GRANT SELECT, INSERT ON audit_record TO medseal_app;
