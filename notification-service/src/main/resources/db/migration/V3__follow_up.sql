-- The follow-up of a supported project (跟踪, clause 六.1): its schedule, its light, and the reports it owes.
create table follow_up (
  id               uuid primary key,
  project_id       uuid not null unique,
  project_name     text not null,
  enterprise_name  text not null,
  uscc             text not null,
  division         text not null,
  planned_start    date not null,
  planned_end      date not null,
  opened_on        date not null,
  closed_on        date,
  light            text not null check (light in ('GREEN', 'BLUE', 'YELLOW', 'RED')),
  reason           text not null,
  physical_percent numeric(5,2),
  schedule_percent numeric(5,2),
  steps            int not null,
  version          bigint not null,
  check ((physical_percent is null) = (schedule_percent is null))
);
create index follow_up_light on follow_up (light, id);
create index follow_up_division on follow_up (division, id);
alter table follow_up enable row level security;
create policy follow_up_system on follow_up using (caller_is_system());
create policy follow_up_read on follow_up for select
  using (caller_has_role('supervisor', 'auditor') or caller_answers_for(division)
         or caller_has_role('enterprise') and uscc = caller_uscc());

-- A quarterly report owed (季报): due so many days after the quarter's end, by the version of the parameter named.
create table report_duty (
  id           uuid primary key,
  follow_up_id uuid not null references follow_up,
  year         int  not null,
  quarter      int  not null check (quarter between 1 and 4),
  due_on       date not null,
  parameter_id uuid not null references policy_parameter,
  state        text not null check (state in ('OPEN', 'OVERDUE', 'REPORTED', 'REPORTED_LATE', 'WAIVED')),
  reported_on  date,
  notice_id    uuid,
  unique (follow_up_id, year, quarter),
  check ((state in ('REPORTED', 'REPORTED_LATE')) = (reported_on is not null))
);
create index report_duty_open on report_duty (due_on) where state = 'OPEN';
alter table report_duty enable row level security;
create policy report_duty_system on report_duty using (caller_is_system());
create policy report_duty_read on report_duty for select
  using (exists (select 1 from follow_up where follow_up.id = follow_up_id));

-- Reports by quarter as the registry told them; one may come before the selection that makes it a duty.
create table quarter_report (
  project_id       uuid         not null,
  year             int          not null,
  quarter          int          not null,
  report_id        uuid         not null,
  physical_percent numeric(5,2) not null,
  reported_on      date         not null,
  primary key (project_id, year, quarter)
);
alter table quarter_report enable row level security;
create policy quarter_report_system on quarter_report using (caller_is_system());
