-- Products, lots, parties and locations as they stand; master_version keeps every one as it ever stood.
CREATE TABLE product (
  id                integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  gtin              text NOT NULL CONSTRAINT product_gtin UNIQUE CHECK (gtin ~ '^[0-9]{14}$'),
  version           integer NOT NULL,
  valid_from        timestamptz NOT NULL,
  name              text NOT NULL,
  company_prefix    text NOT NULL,
  packaging_level   text NOT NULL,
  market            text,
  strength          text,
  dosage_form       text,
  pack_size         integer,
  manufacturer      text,
  contains_gtin     text,
  contains_quantity integer,
  national_numbers  text NOT NULL DEFAULT '',
  serial_length     integer,
  serial_alphabet   text,
  search_text       text GENERATED ALWAYS AS (lower(gtin || ' ' || name || ' ' || national_numbers)) STORED
);

-- No reference to product: lots of foreign GTINs are known by what was reported of them.
CREATE TABLE lot (
  id               integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  gtin             text NOT NULL CHECK (gtin ~ '^[0-9]{14}$'),
  lot_number       text NOT NULL,
  version          integer NOT NULL,
  valid_from       timestamptz NOT NULL,
  status           text NOT NULL,
  expiry           date,
  manufactured     date,
  planned_quantity integer,
  site             text,
  search_text      text GENERATED ALWAYS AS (lower(lot_number)) STORED,
  CONSTRAINT lot_number UNIQUE (gtin, lot_number)
);

CREATE TABLE party (
  id               integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  gln              text NOT NULL CONSTRAINT party_gln UNIQUE CHECK (gln ~ '^[0-9]{13}$'),
  version          integer NOT NULL,
  valid_from       timestamptz NOT NULL,
  name             text NOT NULL,
  role             text,
  licence          text,
  email            text,
  street           text,
  postal_code      text,
  city             text,
  country          text,
  company_prefixes text NOT NULL DEFAULT '',
  search_text      text GENERATED ALWAYS AS (lower(gln || ' ' || name || ' ' || coalesce(city, ''))) STORED
);

CREATE TABLE location (
  id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  gln         text NOT NULL CHECK (gln ~ '^[0-9]{13}$'),
  extension   text NOT NULL,
  version     integer NOT NULL,
  valid_from  timestamptz NOT NULL,
  name        text NOT NULL,
  kind        text,
  party       text,
  street      text,
  postal_code text,
  city        text,
  country     text,
  search_text text GENERATED ALWAYS AS (lower(gln || ' ' || extension || ' ' || name || ' ' || coalesce(city, ''))) STORED,
  CONSTRAINT location_sgln UNIQUE (gln, extension)
);

CREATE TABLE master_version (
  kind       text NOT NULL,
  key        text NOT NULL,
  version    integer NOT NULL,
  valid_from timestamptz NOT NULL,
  content    json NOT NULL,
  PRIMARY KEY (kind, key, version)
);

-- Every place that an event ever named, by a number that never changes.
CREATE TABLE place (
  id  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL CONSTRAINT place_key UNIQUE,
  uri text NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON product, lot, party, location TO medseal_app;
GRANT SELECT, INSERT ON master_version TO medseal_app;
GRANT SELECT, INSERT, UPDATE ON place TO medseal_app;
-- The persistence provider asks lastval() for the number just given.
GRANT SELECT ON SEQUENCE product_id_seq, lot_id_seq, party_id_seq, location_id_seq TO medseal_app;
