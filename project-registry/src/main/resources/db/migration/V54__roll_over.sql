-- The library's yearly roll-over (滚动实施, 五.1) as one recorded act: its list is fixed when it is decided, one line a
-- project; the lines are then worked through in batches, each once.
create table roll_over (
  id              uuid primary key,
  year            int         not null unique check (year between 2000 and 2100),
  document_number text,
  reason          text        not null check (length(reason) > 0),
  decided_by      text        not null,
  officer         text        not null,
  decided_at      timestamptz not null,
  listed          int         not null check (listed >= 0),
  list_hash       text        not null,
  state           text        not null check (state in ('RUNNING', 'DONE')),
  completed_at    timestamptz,
  version         bigint      not null,
  check ((state = 'DONE') = (completed_at is not null))
);
revoke update, delete, truncate on roll_over from ${app};
grant update (state, completed_at, version) on roll_over to ${app};
alter table roll_over enable row level security;
create policy roll_over_read on roll_over for select
  using (caller_is_system() or caller_has_role('registry-officer', 'review-officer', 'supervisor', 'auditor'));
create policy roll_over_decide on roll_over for insert
  with check (caller_has_role('registry-officer') and decided_by = caller_user() and state = 'RUNNING');
create policy roll_over_complete on roll_over for update using (caller_is_system()) with check (caller_is_system());

create table roll_over_line (
  roll_over_id uuid not null references roll_over,
  position     int  not null check (position > 0),
  project_id   uuid not null references project,
  outcome      text check (outcome in ('CARRIED_OVER', 'ALREADY_CARRIED_OVER', 'NO_LONGER_WAITING')),
  done_at      timestamptz,
  primary key (roll_over_id, position),
  unique (roll_over_id, project_id),
  check ((outcome is null) = (done_at is null))
);
create index roll_over_line_open on roll_over_line (roll_over_id, position) where outcome is null;
revoke update, delete, truncate on roll_over_line from ${app};
grant update (outcome, done_at) on roll_over_line to ${app};
alter table roll_over_line enable row level security;
create policy roll_over_line_read on roll_over_line for select
  using (caller_is_system() or caller_has_role('registry-officer', 'review-officer', 'supervisor', 'auditor'));
create policy roll_over_line_decide on roll_over_line for insert with check (caller_has_role('registry-officer'));
create policy roll_over_line_work on roll_over_line for update
  using (caller_is_system() and outcome is null) with check (caller_is_system() and outcome is not null);

-- What the public may read of it (决策公开, 六.5): the act and its figures, and no name of an officer.
create view roll_over_act with (security_barrier) as
  select act.id, act.year, act.document_number, act.reason, act.decided_at, act.listed, act.list_hash, act.state,
         act.completed_at,
         (select count(*) from roll_over_line line
          where line.roll_over_id = act.id and line.outcome in ('CARRIED_OVER', 'ALREADY_CARRIED_OVER')) as carried_over
  from roll_over act;
revoke insert, update, delete on roll_over_act from ${app};
