-- What the public may read of the library (六.5 结果公开): open columns, library stages only. The views read with their
-- owner's rights; security_barrier keeps a caller's own conditions from running before the view's.
create view library_entry with (security_barrier) as
  select id, name, project_code, uscc, enterprise_name, division, prefecture, industry, pillar, park, pole, fund,
         total_investment, requested_amount, construction_start, planned_end, stage, entered_on, carried_over_to
  from project
  where stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED');

create view stage_statistics with (security_barrier) as
  select stage, count(*) as projects, sum(total_investment) as total_investment, sum(requested_amount) as requested_amount
  from project
  where stage <> 'DRAFT'
  group by stage;
revoke insert, update, delete on library_entry, stage_statistics from ${app};

-- What was done for, and happened to, a project in the library (服务日志, 五.1).
create table service_log (
  id         uuid primary key,
  project_id uuid        not null references project,
  kind       text        not null,
  entry      text        not null,
  at         timestamptz not null
);
create index service_log_project on service_log (project_id, id);
revoke update, delete, truncate on service_log from ${app};
alter table service_log enable row level security;
create policy service_log_read on service_log for select
  using (exists (select 1 from project where project.id = project_id));
create policy service_log_write on service_log for insert
  with check (caller_is_system() or caller_has_role('registry-officer'));

-- Support the enterprise was awarded before, by year and fund.
create table support_received (
  id              uuid primary key,
  project_id      uuid          not null references project,
  uscc            text          not null,
  fund            text          not null,
  year            int           not null,
  amount          numeric(18,2) not null,
  document_number text          not null
);
create index support_received_enterprise on support_received (uscc, year);
revoke update, delete, truncate on support_received from ${app};
alter table support_received enable row level security;
create policy support_received_read on support_received for select
  using (caller_is_system() or caller_has_role('registry-officer', 'supervisor', 'auditor')
         or caller_has_role('enterprise') and uscc = caller_uscc());
create policy support_received_write on support_received for insert with check (caller_is_system());

-- Serious findings of a supervision about the enterprise's projects.
create table supervision_finding (
  id         uuid primary key,
  project_id uuid not null references project,
  uscc       text not null,
  number     text not null,
  matter     text not null,
  issued_on  date not null
);
create index supervision_finding_enterprise on supervision_finding (uscc, issued_on);
revoke update, delete, truncate on supervision_finding from ${app};
alter table supervision_finding enable row level security;
create policy supervision_finding_read on supervision_finding for select
  using (caller_is_system() or caller_has_role('registry-officer', 'supervisor', 'auditor')
         or caller_has_role('enterprise') and uscc = caller_uscc());
create policy supervision_finding_write on supervision_finding for insert with check (caller_is_system());

-- Quarterly reports. A correction is a further row that names the one it supersedes; the earlier figure stays.
create table progress_report (
  id                uuid primary key,
  project_id        uuid         not null references project,
  year              int          not null check (year between 2000 and 2100),
  quarter           int          not null check (quarter between 1 and 4),
  physical_percent  numeric(5,2) not null check (physical_percent between 0 and 100),
  financial_percent numeric(5,2) not null check (financial_percent between 0 and 100),
  evidence          text         not null,
  supersedes        uuid unique references progress_report,
  reported_by       text         not null,
  reported_at       timestamptz  not null
);
create unique index progress_report_first on progress_report (project_id, year, quarter) where supersedes is null;
create index progress_report_project on progress_report (project_id, id);
revoke update, delete, truncate on progress_report from ${app};
alter table progress_report enable row level security;
create policy progress_report_read on progress_report for select
  using (exists (select 1 from project where project.id = project_id));
create policy progress_report_write on progress_report for insert
  with check (caller_has_role('enterprise') and reported_by = caller_user()
              and exists (select 1 from project where project.id = project_id and project.uscc = caller_uscc()));
