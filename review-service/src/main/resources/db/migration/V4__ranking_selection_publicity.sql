create table ranked_project (
  id           uuid primary key,
  round_id     uuid    not null references selection_round,
  project_id   uuid    not null,
  rank         int     not null check (rank > 0),
  score        numeric(5,2) check (score between 0 and 100),
  panel        jsonb   not null,
  priority     boolean not null,
  library_date date    not null,
  unique (round_id, project_id),
  unique (round_id, rank),
  foreign key (round_id, project_id) references candidate (round_id, project_id)
);
revoke update, delete on ranked_project from ${app};
alter table ranked_project enable row level security;
create policy placing_add on ranked_project for insert with check (caller_has_role('review-officer'));
create policy placing_read on ranked_project for select
  using (caller_has_role('review-officer', 'auditor') or caller_is_system() or round_is_public(round_id));

create table decision (
  id         uuid primary key,
  round_id   uuid          not null references selection_round,
  project_id uuid          not null,
  rank       int           not null,
  score      numeric(5,2),
  outcome    text          not null check (outcome in
    ('SELECTED', 'BELOW_THRESHOLD', 'BUDGET_EXHAUSTED', 'NOT_SCORED', 'LEFT_LIBRARY', 'OBJECTION_UPHELD')),
  entitled   numeric(18,2) not null check (entitled >= 0),
  amount     numeric(18,2) not null check (amount >= 0),
  available  numeric(18,2) not null check (available >= 0),
  version    bigint        not null,
  unique (round_id, project_id),
  foreign key (round_id, project_id) references ranked_project (round_id, project_id),
  check ((outcome = 'SELECTED') = (amount > 0)),
  check (amount <= available)
);
revoke delete on decision from ${app};
alter table decision enable row level security;
create policy decision_add on decision for insert with check (caller_has_role('review-officer'));
create policy decision_change on decision for update using (caller_has_role('review-officer'));
create policy decision_read on decision for select
  using (caller_has_role('review-officer', 'auditor') or caller_is_system() or round_is_public(round_id));

-- Objections to a published list. Anybody may raise one; who did is kept apart and read by the handling office only.
create table objection (
  id         uuid primary key,
  round_id   uuid        not null references selection_round,
  project_id uuid        not null,
  evidence   text        not null,
  state      text        not null check (state in ('OPEN', 'UPHELD', 'DISMISSED', 'REJECTED_ANONYMOUS', 'REJECTED_LATE')),
  raised_at  timestamptz not null,
  reason     text,
  decided_at timestamptz,
  version    bigint      not null,
  check ((state = 'OPEN') = (decided_at is null))
);
create index objection_round on objection (round_id, id);
revoke delete on objection from ${app};
alter table objection enable row level security;
create policy objection_raise on objection for insert with check (round_is_public(round_id));
create policy objection_read on objection for select using (caller_has_role('review-officer', 'auditor') or caller_is_system());
create policy objection_decide on objection for update using (caller_has_role('review-officer'));

create table objector (
  objection_id uuid primary key references objection,
  name         text,
  contact      text
);
revoke update, delete on objector from ${app};
alter table objector enable row level security;
create policy objector_raise on objector for insert with check (true);
create policy objector_read on objector for select using (caller_has_role('review-officer'));
