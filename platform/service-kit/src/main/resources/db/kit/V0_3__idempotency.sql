-- The answers already given, kept in the transaction of what they answered.
create table idempotency_key (
  caller       text        not null,
  key          text        not null,
  request_hash text        not null,
  status       int,
  location     text,
  etag         text,
  body         text,
  created_at   timestamptz not null,
  primary key (caller, key)
);
create index idempotency_key_age on idempotency_key (created_at);
alter table idempotency_key enable row level security;
create policy idempotency_own on idempotency_key using (caller = caller_user() or caller_is_system());
