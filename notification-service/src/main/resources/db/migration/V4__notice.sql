-- The last serial number of a year: the row is locked until the notice that drew the number is committed, so no number is
-- missing and none is given twice.
create table notice_counter (
  year int primary key,
  last int not null check (last > 0)
);
alter table notice_counter enable row level security;
create policy notice_counter_draw on notice_counter using (caller_is_system() or caller_has_role('supervisor'));

-- A supervision notice (督办): addressed to a department, about a project.
create table notice (
  id                  uuid primary key,
  year                int     not null,
  serial              int     not null,
  number              text    not null unique,
  kind                text    not null,
  mandate             text    not null,
  department_role     text    not null check (department_role <> 'enterprise'),
  department_division text    not null,
  project_id          uuid    not null,
  matter              text    not null,
  description         text    not null,
  deadline            text    not null,
  parameter_id        uuid    not null references policy_parameter,
  serious             boolean not null,
  state               text    not null,
  issued_on           date    not null,
  due_on              date    not null,
  escalated_to        text,
  escalated_on        date,
  registered_by       text    not null,
  replied_by          text,
  verified_by         text,
  closed_by           text,
  closed_on           date,
  result              text,
  version             bigint  not null,
  unique (year, serial),
  constraint notice_verified_by_another check (verified_by is null or (verified_by <> registered_by and verified_by <> replied_by)),
  constraint notice_closed_by_another check (closed_by is null or closed_by <> replied_by),
  check ((state = 'CLOSED') = (closed_on is not null))
);
-- 政府督查工作条例 art. 15: no second open notice for the same target and matter.
create unique index notice_open_once on notice (department_role, department_division, project_id, matter)
  where state <> 'CLOSED';
create index notice_due on notice (due_on) where state <> 'CLOSED';
create index notice_project on notice (project_id);
revoke delete, truncate on notice from ${app};
alter table notice enable row level security;
create policy notice_supervised on notice using (caller_is_system() or caller_has_role('supervisor'));
create policy notice_audited on notice for select using (caller_has_role('auditor'));
create policy notice_department_read on notice for select using (caller_answers_for(department_division));
create policy notice_department_act on notice for update using (caller_answers_for(department_division));

-- What was done about it, in order, with its words and its evidence.
create table notice_act (
  id         uuid primary key,
  notice_id  uuid        not null references notice,
  kind       text        not null,
  at         timestamptz not null,
  actor_id   text        not null,
  actor_name text        not null,
  words      text        not null,
  evidence   jsonb       not null
);
create index notice_act_notice on notice_act (notice_id, id);
revoke update, delete, truncate on notice_act from ${app};
alter table notice_act enable row level security;
create policy notice_act_with_notice on notice_act
  using (exists (select 1 from notice where notice.id = notice_id));
