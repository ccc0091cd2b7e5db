-- Outbox in the columns of Debezium's outbox event router (id, aggregatetype, aggregateid, type, payload), so that a
-- connector can take the relay's place; seq is ours and orders the relay. aggregatetype is the topic.
create table outbox (
  id            uuid primary key,
  aggregatetype text   not null,
  aggregateid   text   not null,
  type          text   not null,
  payload       jsonb  not null,
  seq           bigint not null generated always as identity
);
create index outbox_seq on outbox (seq);

alter table outbox enable row level security;
create policy outbox_append on outbox for insert with check (true);
create policy outbox_relay on outbox for select using (caller_is_system());
create policy outbox_done on outbox for delete using (caller_is_system());
revoke update on outbox from ${app};

-- Every event this service has taken in, once.
create table inbox (
  event_id    uuid primary key,
  type        text not null,
  received_at timestamptz not null
);
alter table inbox enable row level security;
create policy inbox_system on inbox using (caller_is_system());
revoke update on inbox from ${app};
