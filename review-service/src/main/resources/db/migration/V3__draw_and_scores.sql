-- The published file of a draw, as it was written, byte for byte.
create table draw (
  round_id uuid primary key references selection_round,
  file     text        not null,
  drawn_at timestamptz not null
);
revoke update, delete on draw from ${app};
alter table draw enable row level security;
create policy draw_add on draw for insert with check (caller_has_role('review-officer'));
create policy draw_read on draw for select
  using (caller_has_role('review-officer', 'auditor') or caller_is_system() or round_is_public(round_id));

-- Who scores what. Says whether a sheet is in, never what is on it.
create table assignment (
  id             uuid primary key,
  round_id       uuid   not null references selection_round,
  project_id     uuid   not null,
  expert_id      uuid   not null references expert,
  state          text   not null check (state in ('DRAWN', 'SUBMITTED', 'RECUSED')),
  recusal_reason text,
  version        bigint not null,
  unique (round_id, project_id, expert_id),
  foreign key (round_id, project_id) references candidate (round_id, project_id),
  check ((state = 'RECUSED') = (recusal_reason is not null))
);
create index assignment_expert on assignment (expert_id, id);
revoke delete on assignment from ${app};
alter table assignment enable row level security;
create policy assignment_read on assignment for select
  using (caller_has_role('review-officer', 'auditor') or expert_id = caller_expert() or caller_is_system());
create policy assignment_draw on assignment for insert with check (caller_has_role('review-officer') or caller_is_system());
create policy assignment_step on assignment for update using (expert_id = caller_expert() or caller_is_system());

create policy candidate_read on candidate for select
  using (caller_has_role('review-officer', 'auditor') or caller_is_system() or round_is_public(round_id)
    or exists (select 1 from assignment a where a.round_id = candidate.round_id and a.project_id = candidate.project_id
               and a.expert_id = caller_expert()));

-- What an expert has given. Until the round is ranked nobody reads it but its expert: no officer, auditor or administrator.
create table scoresheet (
  assignment_id uuid primary key references assignment,
  round_id      uuid   not null references selection_round,
  project_id    uuid   not null,
  expert_id     uuid   not null references expert,
  marks         jsonb  not null,
  locked_at     timestamptz,
  voided_at     timestamptz,
  version       bigint not null
);
create index scoresheet_round on scoresheet (round_id);
revoke delete on scoresheet from ${app};
alter table scoresheet enable row level security;
create policy sheet_own on scoresheet for select using (expert_id = caller_expert());
create policy sheet_ranked on scoresheet for select
  using (caller_has_role('review-officer', 'auditor') and round_state(round_id) in ('RANKED', 'SELECTED', 'PUBLISHED', 'FINAL'));
create policy sheet_system on scoresheet using (caller_is_system());
create policy sheet_draw on scoresheet for insert with check (caller_has_role('review-officer') and marks = '{"marks": []}'::jsonb);
create policy sheet_fill on scoresheet for update
  using (expert_id = caller_expert() and locked_at is null and voided_at is null) with check (expert_id = caller_expert());

-- Replacements after recusals (回避), in the order they were made; with the file they say who sits on each panel.
create table replacement (
  id             uuid primary key,
  round_id       uuid        not null references selection_round,
  position       int         not null check (position > 0),
  project_id     uuid        not null,
  recused_id     uuid        not null,
  replacement_id uuid,
  exclusions     jsonb       not null,
  replaced_at    timestamptz not null,
  unique (round_id, position)
);
revoke update, delete on replacement from ${app};
alter table replacement enable row level security;
create policy replacement_add on replacement for insert with check (caller_is_system());
create policy replacement_read on replacement for select
  using (caller_has_role('review-officer', 'auditor') or caller_is_system() or round_is_public(round_id));

-- Each expert is reminded once of each deadline.
create table reminder (
  round_id    uuid        not null references selection_round,
  expert_id   uuid        not null references expert,
  due_on      date        not null,
  reminded_at timestamptz not null,
  primary key (round_id, expert_id, due_on)
);
revoke update, delete on reminder from ${app};
alter table reminder enable row level security;
create policy reminder_system on reminder using (caller_is_system());
