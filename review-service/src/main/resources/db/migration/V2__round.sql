-- One round a year and fund (每年遴选). Frozen when it opens: what stands here then is what everybody was told.
create table selection_round (
  id                       uuid primary key,
  year                     int           not null,
  fund                     text          not null,
  budget                   numeric(18,2) not null check (budget > 0),
  threshold                numeric(5,2)  not null check (threshold between 0 and 100),
  panel_size               int           not null check (panel_size >= 5 and panel_size % 2 = 1),
  panel_minimum            int           not null check (panel_minimum >= 3),
  max_projects_per_expert  int           not null check (max_projects_per_expert > 0),
  cap_percent              numeric(5,2)  not null,
  cap_amount               numeric(18,2) not null,
  recusal_years            int           not null,
  scores_due_on            date          not null,
  rubric                   jsonb         not null,
  rubric_version           int           not null,
  parameters               jsonb         not null,
  state                    text          not null
    check (state in ('DRAFT', 'OPEN', 'DRAWN', 'RANKED', 'SELECTED', 'PUBLISHED', 'FINAL')),
  candidates               int           not null default 0,
  commitment               text,
  opened_at                timestamptz,
  publicity_first_day      date,
  publicity_last_day       date,
  finalised_on             date,
  version                  bigint        not null,
  unique (fund, year),
  check (state = 'DRAFT' or (commitment is not null and opened_at is not null)),
  check (publicity_last_day >= publicity_first_day)
);
revoke delete on selection_round from ${app};
alter table selection_round enable row level security;
create policy round_read on selection_round for select
  using (state <> 'DRAFT' or caller_has_role('review-officer', 'auditor', 'administrator') or caller_is_system());
create policy round_plan on selection_round for insert with check (caller_has_role('review-officer'));
create policy round_step on selection_round for update using (caller_has_role('review-officer'));

-- Where a round stands, for the policies of what hangs on it; runs as the owner, so that it always answers.
create function round_state(asked uuid) returns text language sql stable security definer set search_path = public as
$$ select state from selection_round where id = asked $$;

create function round_is_public(asked uuid) returns boolean language sql stable as
$$ select round_state(asked) in ('PUBLISHED', 'FINAL') $$;

-- The projects of a round as they were when it opened.
create table candidate (
  id               uuid primary key,
  round_id         uuid          not null references selection_round,
  project_id       uuid          not null,
  name             text          not null,
  uscc             text          not null,
  enterprise_name  text          not null,
  division         text          not null,
  industry         text          not null,
  priority         boolean       not null,
  total_investment numeric(18,2) not null,
  requested_amount numeric(18,2) not null,
  library_date     date          not null,
  handled_by       text[]        not null,
  unique (round_id, project_id)
);
create index candidate_project on candidate (project_id);
revoke update, delete on candidate from ${app};
alter table candidate enable row level security;
create policy candidate_add on candidate for insert with check (caller_has_role('review-officer'));
-- candidate_read follows with the assignments it depends on

-- The secret behind a round's commitment: no caller reads it, not the service itself, before the draw.
create table sealed_seed (
  round_id uuid primary key references selection_round,
  seed     text not null check (seed ~ '^[0-9a-f]{64}$')
);
revoke update, delete on sealed_seed from ${app};
alter table sealed_seed enable row level security;
create policy seed_seal on sealed_seed for insert with check (caller_has_role('review-officer'));
create policy seed_revealed on sealed_seed for select using (round_state(round_id) not in ('DRAFT', 'OPEN'));
