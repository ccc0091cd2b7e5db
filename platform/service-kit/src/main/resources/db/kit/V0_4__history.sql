-- What happened to an aggregate, by whom and why; each entry carries the hash (SM3) of the one before. Append-only.
create table history (
  aggregate_type text        not null,
  aggregate_id   uuid        not null,
  position       int         not null check (position > 0),
  at             timestamptz not null,
  actor_id       text        not null,
  actor_name     text        not null,
  from_state     text        not null,
  to_state       text        not null,
  why            text        not null,
  previous_hash  text        not null,
  hash           text        not null,
  primary key (aggregate_type, aggregate_id, position)
);
revoke update, delete, truncate on history from ${app};
alter table history enable row level security;
create policy history_append on history for insert with check (true);
-- The chain is read to continue it; what a caller may see of it is decided by who may see the aggregate.
create policy history_read on history for select using (true);
