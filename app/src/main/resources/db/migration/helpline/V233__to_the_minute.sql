-- What helpers keep beside a conversation is kept to the minute, as messages are; within a minute in the order in which it came.
alter table helpline.note add column n bigint generated always as identity;
update helpline.note set written_at = date_trunc('minute', written_at);
update helpline.agreed set read_at = date_trunc('minute', read_at);
