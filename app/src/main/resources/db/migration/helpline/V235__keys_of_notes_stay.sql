-- A key of notes stays when there is one for a newer version: nobody who wraps one wrongly, by accident or not, takes away the one that opens them.
alter table helpline.notes_key drop constraint notes_key_pkey, add primary key (conversation, version);

drop policy notes_key_rewrap on helpline.notes_key;
revoke update (version, wrapped_sealed) on helpline.notes_key from veerkracht_app;

-- As with the conversation's own key: it is for who holds the conversation, and wrapping for a newer version goes by the house.
drop policy notes_key_read on helpline.notes_key;
create policy notes_key_read on helpline.notes_key for select using ((select actor.is_house()) or chat.holds(conversation));
drop policy notes_key_make on helpline.notes_key;
create policy notes_key_make on helpline.notes_key for insert with check ((select actor.is_house()) or chat.holds(conversation));
