-- What this service knows of the library (四千工程项目库), from the registry's events. Only a project that has entered
-- and stands IN_LIBRARY may be drawn (clause 五.1).
create table library_project (
  project_id       uuid primary key,
  name             text          not null,
  uscc             text          not null,
  enterprise_name  text          not null,
  division         text          not null,
  industry         text          not null,
  pole             text,
  fund             text          not null,
  total_investment numeric(18,2) not null,
  requested_amount numeric(18,2) not null,
  library_date     date,
  handled_by       text[]        not null default '{}',
  entered          boolean       not null,
  standing         text          not null check (standing in ('IN_LIBRARY', 'SUSPENDED', 'EXITED', 'ACCEPTED')),
  standing_at      timestamptz   not null,
  check (not entered or library_date is not null)
);
create index library_project_fund on library_project (fund) where entered and standing = 'IN_LIBRARY';
alter table library_project enable row level security;
create policy library_read on library_project for select using (caller_has_role('review-officer', 'auditor') or caller_is_system());
create policy library_write on library_project using (caller_is_system());

-- The pool of experts (专家库). Identity and declared ties are personal (PIPL) and stand apart, each with its own readers.
create table expert (
  id        uuid primary key,
  title     text,
  fields    text[]      not null,
  joined_at timestamptz not null,
  version   bigint      not null
);
revoke delete on expert from ${app};
alter table expert enable row level security;
create policy expert_read on expert for select
  using (caller_has_role('review-officer', 'administrator', 'auditor') or id = caller_expert() or caller_is_system());
create policy expert_join on expert for insert with check (caller_has_role('review-officer', 'administrator'));
create policy expert_change on expert for update using (caller_has_role('review-officer'));

create table expert_identity (
  expert_id uuid primary key references expert,
  name      text not null,
  email     text not null
);
revoke delete on expert_identity from ${app};
alter table expert_identity enable row level security;
create policy identity_read on expert_identity for select
  using (caller_has_role('review-officer', 'auditor') or expert_id = caller_expert() or caller_is_system());
create policy identity_join on expert_identity for insert with check (caller_has_role('review-officer', 'administrator'));
create policy identity_change on expert_identity for update using (caller_has_role('review-officer'));

create table expert_tie (
  expert_id uuid not null references expert,
  kind      text not null check (kind in ('EMPLOYMENT', 'DIRECTORSHIP', 'HOLDING', 'KINSHIP')),
  uscc      text not null,
  held_from date,
  held_to   date,
  check (kind <> 'EMPLOYMENT' or held_from is not null),
  check (held_to is null or held_to >= held_from)
);
create index expert_tie_expert on expert_tie (expert_id);
alter table expert_tie enable row level security;
create policy tie_read on expert_tie for select
  using (caller_has_role('review-officer', 'auditor') or expert_id = caller_expert() or caller_is_system());
create policy tie_join on expert_tie for insert with check (caller_has_role('review-officer', 'administrator'));
create policy tie_change on expert_tie for delete using (caller_has_role('review-officer'));
