-- Figures about scores and experts, computed once after the ranking, for the offices' information; no official score.
create table calibration (
  round_id    uuid primary key references selection_round,
  sheets      int         not null,
  groups      int         not null,
  alpha       double precision,
  icc_single  double precision,
  icc_panel   double precision,
  residual    double precision,
  freedom     double precision not null,
  computed_at timestamptz not null
);
create table calibrated_project (
  round_id   uuid not null references calibration,
  rank       int  not null,
  project_id uuid not null,
  adjusted   double precision not null,
  margin     double precision,
  adjusted_rank int not null,
  primary key (round_id, rank)
);
create table calibrated_expert (
  round_id       uuid    not null references calibration,
  expert_id      uuid    not null references expert,
  sheets         int     not null,
  leniency       double precision not null,
  standard_error double precision,
  biased         boolean not null,
  erratic        boolean not null,
  primary key (round_id, expert_id)
);
revoke update, delete on calibration, calibrated_project, calibrated_expert from ${app};
alter table calibration enable row level security;
alter table calibrated_project enable row level security;
alter table calibrated_expert enable row level security;
create policy calibration_add on calibration for insert with check (caller_has_role('review-officer')
  and round_state(round_id) in ('RANKED', 'SELECTED', 'PUBLISHED', 'FINAL'));
create policy calibration_read on calibration for select using (caller_has_role('review-officer', 'auditor'));
create policy calibrated_project_add on calibrated_project for insert with check (caller_has_role('review-officer')
  and round_state(round_id) in ('RANKED', 'SELECTED', 'PUBLISHED', 'FINAL'));
create policy calibrated_project_read on calibrated_project for select using (caller_has_role('review-officer', 'auditor'));
create policy calibrated_expert_add on calibrated_expert for insert with check (caller_has_role('review-officer')
  and round_state(round_id) in ('RANKED', 'SELECTED', 'PUBLISHED', 'FINAL'));
create policy calibrated_expert_read on calibrated_expert for select using (caller_has_role('review-officer', 'auditor'));
