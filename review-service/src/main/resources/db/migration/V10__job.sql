-- Long work in the background. Everybody who may ask for it sees all of it; it acts as whoever asked.
create table job (
  id            uuid primary key,
  kind          text        not null,
  subject       uuid        not null,
  input         text        not null,
  asked_by      jsonb       not null,
  asked_at      timestamptz not null,
  limit_seconds int         not null check (limit_seconds > 0),
  state         text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  attempt       int         not null,
  owner         uuid,
  lease_until   timestamptz,
  run_until     timestamptz,
  step          jsonb,
  done          int         not null,
  total         int         not null,
  finished_at   timestamptz,
  result        text,
  failure       jsonb,
  version       bigint      not null,
  check (state <> 'RUNNING' or (owner is not null and lease_until is not null and run_until is not null)),
  check ((state in ('QUEUED', 'RUNNING')) = (finished_at is null)),
  check ((state = 'DONE') = (result is not null)),
  check ((state = 'FAILED') = (failure is not null))
);
create unique index job_at_work on job (kind, subject) where state in ('QUEUED', 'RUNNING');
create index job_waiting on job (asked_at) where state in ('QUEUED', 'RUNNING');
create index job_subject on job (subject, id);
revoke delete on job from ${app};
alter table job enable row level security;
create policy job_read on job for select using (caller_has_role('review-officer', 'auditor') or caller_is_system());
-- Nobody has work done in another's name
create policy job_ask on job for insert with check (caller_has_role('review-officer') and state = 'QUEUED'
  and asked_by ->> 'userId' = caller_user() and asked_by ->> 'system' = 'false');
create policy job_step on job for update using (caller_has_role('review-officer') or caller_is_system());
