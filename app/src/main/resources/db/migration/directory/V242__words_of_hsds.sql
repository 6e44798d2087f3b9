-- Full-text search of the API that HSDS asks for. Without a language: names are in many.
create index service_words on directory.service using gin
  (to_tsvector('simple', name || ' ' || coalesce(alternate_name, '') || ' ' || coalesce(description, '')));
create index organization_words on directory.organization using gin
  (to_tsvector('simple', name || ' ' || coalesce(alternate_name, '') || ' ' || description));
