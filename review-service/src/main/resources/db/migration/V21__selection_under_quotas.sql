-- The computed list says why, project by project; the leading group's list may depart from it, each departure signed.
alter table decision
  add computed text,
  add ways_in  jsonb not null default '{"ways": []}';
update decision set computed = case outcome when 'OBJECTION_UPHELD' then 'SELECTED' else outcome end;
alter table decision
  alter computed set not null,
  alter ways_in drop default,
  drop constraint decision_outcome_check,
  add constraint decision_outcome_check check (outcome in
    ('SELECTED', 'BELOW_THRESHOLD', 'BUDGET_EXHAUSTED', 'QUOTA_REACHED', 'NOT_SCORED', 'LEFT_LIBRARY', 'REMOVED_BY_LEADERS',
     'OBJECTION_UPHELD')),
  add constraint decision_computed_check check (computed in
    ('SELECTED', 'BELOW_THRESHOLD', 'BUDGET_EXHAUSTED', 'QUOTA_REACHED', 'NOT_SCORED', 'LEFT_LIBRARY'));

-- A minimum that cannot be met is waived by name before the selection, or the selection is refused.
create table quota_waiver (
  id        uuid primary key,
  round_id  uuid        not null references selection_round,
  dimension text        not null check (dimension in ('DIVISION', 'INDUSTRY', 'FUND')),
  key       text        not null,
  reason    text        not null,
  signatory text        not null,
  waived_at timestamptz not null,
  unique (round_id, dimension, key)
);
revoke update, delete on quota_waiver from ${app};
alter table quota_waiver enable row level security;
create policy waiver_add on quota_waiver for insert
  with check (caller_has_role('review-officer') and round_state(round_id) = 'RANKED');
create policy waiver_read on quota_waiver for select
  using (caller_has_role('review-officer', 'auditor') or caller_is_system() or round_is_public(round_id));

-- What the leading group (领导小组) decided. A later one, before publicity, stands instead of the one before.
create table leading_decision (
  id          uuid primary key,
  round_id    uuid        not null references selection_round,
  number      int         not null check (number > 0),
  meeting     text        not null,
  decided_on  date        not null,
  signatories text[]      not null check (cardinality(signatories) > 0),
  breaches    jsonb       not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  unique (round_id, number)
);
revoke update, delete on leading_decision from ${app};
alter table leading_decision enable row level security;
create policy leading_add on leading_decision for insert
  with check (caller_has_role('review-officer') and round_state(round_id) = 'SELECTED');
create policy leading_read on leading_decision for select
  using (caller_has_role('review-officer', 'auditor') or caller_is_system() or round_is_public(round_id));

create table departure (
  id          uuid primary key,
  decision_id uuid not null references leading_decision,
  round_id    uuid not null references selection_round,
  project_id  uuid not null,
  kind        text not null check (kind in ('ADDED', 'REMOVED')),
  reason      text not null check (reason <> ''),
  signatory   text not null check (signatory <> ''),
  unique (decision_id, project_id),
  foreign key (round_id, project_id) references candidate (round_id, project_id)
);
revoke update, delete on departure from ${app};
alter table departure enable row level security;
create policy departure_add on departure for insert
  with check (caller_has_role('review-officer') and round_state(round_id) = 'SELECTED');
create policy departure_read on departure for select
  using (caller_has_role('review-officer', 'auditor') or caller_is_system() or round_is_public(round_id));

-- Selections on a copy: the proved optimum, and what would be under other terms. Never official, never public.
create table selection_run (
  id       uuid primary key,
  round_id uuid        not null references selection_round,
  purpose  text        not null check (purpose in ('OPTIMUM', 'WHAT_IF')),
  name     text        not null,
  terms    jsonb       not null,
  by_rank  jsonb       not null,
  best     jsonb       not null,
  made_by  text        not null,
  made_at  timestamptz not null
);
create index selection_run_round on selection_run (round_id, id);
revoke update, delete on selection_run from ${app};
alter table selection_run enable row level security;
create policy run_add on selection_run for insert with check (caller_has_role('review-officer')
  and round_state(round_id) in ('RANKED', 'SELECTED', 'PUBLISHED', 'FINAL'));
create policy run_read on selection_run for select using (caller_has_role('review-officer', 'auditor'));

create table run_project (
  run_id     uuid          not null references selection_run,
  rank       int           not null,
  project_id uuid          not null,
  amount     numeric(18,2) not null,
  by_rank    boolean       not null,
  in_best    boolean       not null,
  ways_in    jsonb         not null,
  primary key (run_id, rank)
);
revoke update, delete on run_project from ${app};
alter table run_project enable row level security;
create policy run_project_add on run_project for insert with check (caller_has_role('review-officer'));
create policy run_project_read on run_project for select using (caller_has_role('review-officer', 'auditor'));
