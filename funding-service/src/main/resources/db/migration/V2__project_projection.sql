-- What this service keeps of other services' events. Each statement that writes here is safe to repeat and to reorder.

create table project (
  project_id       uuid primary key,
  name             text          not null,
  uscc             text          not null,
  enterprise_name  text          not null,
  contact_email    text          not null,
  division         text          not null,
  industry         text          not null,
  fund             text          not null,
  total_investment numeric(18,2) not null,
  told_at          timestamptz   not null,
  standing         text          not null default 'APPLIED' check (standing in ('APPLIED', 'IN_LIBRARY', 'SUSPENDED', 'EXITED')),
  standing_told_at timestamptz   not null,
  accepted_on      date
);
create index project_uscc on project (uscc);

create table selection (
  project_id   uuid          not null,
  round_id     uuid          not null,
  year         int           not null,
  outcome      text          not null,
  fund         text          not null,
  amount       numeric(18,2) not null,
  finalised_on date          not null,
  primary key (project_id, round_id)
);

create table publicity (
  round_id  uuid primary key,
  first_day date not null,
  last_day  date not null
);

create table objection (
  objection_id uuid primary key,
  round_id     uuid not null,
  project_id   uuid not null,
  outcome      text
);
create index objection_project on objection (project_id);

create table progress_report (
  report_id        uuid primary key,
  project_id       uuid         not null,
  year             int          not null,
  quarter          int          not null,
  physical_percent numeric(5,2) not null,
  reported_on      date         not null
);
create index progress_report_project on progress_report (project_id);

-- Payments are held while a serious notice is open (督办).
create table payment_hold (
  notice_id  uuid primary key,
  project_id uuid not null,
  number     text not null,
  matter     text,
  serious    boolean not null default false,
  closed_on  date
);
create index payment_hold_project on payment_hold (project_id);

alter table project enable row level security;
alter table selection enable row level security;
alter table publicity enable row level security;
alter table objection enable row level security;
alter table progress_report enable row level security;
alter table payment_hold enable row level security;
create function caller_reads_cases() returns boolean language sql stable parallel safe as
$$ select caller_reads_ledger() or caller_has_role('supervisor') $$;
create function caller_owns(owner_uscc text) returns boolean language sql stable parallel safe as
$$ select caller_has_role('enterprise') and owner_uscc = caller_uscc() $$;
create policy projection_read on project for select using (caller_reads_cases() or caller_owns(uscc));
create policy projection_read on selection for select using (caller_reads_cases());
create policy projection_read on publicity for select using (caller_reads_cases());
create policy projection_read on objection for select using (caller_reads_cases());
create policy projection_read on progress_report for select using (caller_reads_cases());
create policy projection_read on payment_hold for select using (caller_reads_cases());
create policy projection_write on project using (caller_is_system());
create policy projection_write on selection using (caller_is_system());
create policy projection_write on publicity using (caller_is_system());
create policy projection_write on objection using (caller_is_system());
create policy projection_write on progress_report using (caller_is_system());
create policy projection_write on payment_hold using (caller_is_system());
revoke delete on project, selection, publicity, objection, progress_report, payment_hold from ${app};
