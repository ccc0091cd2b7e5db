-- One row for each recipient and channel of an event: told once.
create table message (
  id              uuid primary key,
  event_id        uuid        not null,
  kind            text        not null,
  channel         text        not null check (channel in ('EMAIL', 'INBOX')),
  addressee       text        not null,
  uscc            text,
  expert_id       uuid,
  role            text,
  division        text,
  address         text,
  project_id      uuid,
  facts           jsonb       not null,
  state           text        not null check (state in ('QUEUED', 'HELD', 'DELIVERED', 'DEAD')),
  tries           int         not null check (tries >= 0),
  next_attempt_at timestamptz,
  created_at      timestamptz not null,
  delivered_at    timestamptz,
  read_at         timestamptz,
  read_by         text,
  constraint message_once unique (event_id, addressee, channel),
  check (num_nonnulls(uscc, expert_id, role) = 1 and (role is null) = (division is null)),
  check ((state = 'DELIVERED') = (delivered_at is not null)),
  check ((state in ('QUEUED', 'HELD')) = (next_attempt_at is not null))
);
create index message_due on message (next_attempt_at, id) where state in ('QUEUED', 'HELD');
create index message_of_enterprise on message (uscc, id) where channel = 'INBOX';
create index message_of_office on message (role, division, id) where channel = 'INBOX';
create index message_of_expert on message (expert_id, id) where channel = 'INBOX';
create index message_of_project on message (project_id);

-- Who is told what stands once it is written; only the state of its delivery changes.
revoke update, delete, truncate on message from ${app};
grant update (state, tries, next_attempt_at, delivered_at, read_at, read_by) on message to ${app};

-- Whether a message is addressed to the caller: the enterprise, the expert, the office of the province by role, the office
-- of a county or a prefecture by role and division.
create function caller_is_addressed(uscc text, expert uuid, role text, division text) returns boolean
language sql stable parallel safe as
$$ select coalesce(
     case
       when uscc is not null then caller_has_role('enterprise') and uscc = caller_uscc()
       when expert is not null then caller_has_role('expert') and expert = caller_expert()
       else caller_has_role(role) and (division = '430000' or caller_answers_for(division))
     end, false) $$;

alter table message enable row level security;
create policy message_system on message using (caller_is_system());
create policy message_addressee on message for select
  using (channel = 'INBOX' and caller_is_addressed(uscc, expert_id, role, division));
create policy message_reading on message for update
  using (channel = 'INBOX' and caller_is_addressed(uscc, expert_id, role, division));
create policy message_overseen on message for select using (caller_has_role('administrator', 'auditor'));
create policy message_replay on message for update using (caller_has_role('administrator'));

-- What happened when: every attempt and the answer to it.
create table delivery_attempt (
  id         uuid primary key,
  message_id uuid        not null references message,
  at         timestamptz not null,
  outcome    text        not null check (outcome in ('ACCEPTED', 'REFUSED', 'UNREACHABLE', 'NO_ADDRESS')),
  answer     text        not null
);
create index delivery_attempt_message on delivery_attempt (message_id, id);
revoke update, delete, truncate on delivery_attempt from ${app};
alter table delivery_attempt enable row level security;
create policy delivery_attempt_system on delivery_attempt using (caller_is_system());
create policy delivery_attempt_overseen on delivery_attempt for select
  using (caller_has_role('administrator', 'auditor'));
