-- Linking learns from the newest pairs that people decided on themselves. Only the house reads it that way: its rounds, past everybody's sight.
create index proposal_decided on thread.proposal (decided_at desc) where decided_at is not null and decided_with is null;
