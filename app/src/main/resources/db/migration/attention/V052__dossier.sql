-- With a dossier go all its needs, from every desk.
create index need_dossier on attention.need (dossier) where settled_at is null;
