-- A parent has no account: what is shared with one stands under the id that the room of the family gave.
alter table sharing.share drop constraint share_grantee_kind_check,
  add constraint share_grantee_kind_check check (grantee_kind in ('account', 'organisation', 'dossier', 'parent'));
