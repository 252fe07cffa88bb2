-- Every verification request of a partner and its answer. Only ever appended to; read by time, so its one index is
-- the smallest there is.
CREATE TABLE verification_request (
  requested_at timestamptz NOT NULL,
  requester    text NOT NULL,
  req_gln      text NOT NULL,
  corr_uuid    uuid NOT NULL,
  gtin         text NOT NULL,
  lot          text NOT NULL,
  serial       text NOT NULL,
  expiry       date NOT NULL,
  verified     boolean NOT NULL,
  reason       text,
  info         text
);
CREATE INDEX verification_request_time ON verification_request USING brin (requested_at);

GRANT SELECT, INSERT ON verification_request TO medseal_app;
