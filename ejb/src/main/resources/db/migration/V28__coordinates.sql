-- Where on Earth a location is, in degrees (WGS 84); both or neither.
alter table location add column latitude numeric(8, 5) check (latitude between -90 and 90);
alter table location add column longitude numeric(8, 5) check (longitude between -180 and 180);
alter table location add constraint location_coordinates check ((latitude is null) = (longitude is null));
