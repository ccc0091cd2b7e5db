-- What the registry's events told of projects: enough to write to the enterprise and to find the responsible office.
create table project (
  id              uuid primary key,
  name            text        not null,
  enterprise_name text        not null,
  uscc            text        not null,
  contact_email   text        not null,
  division        text        not null,
  planned_start   date        not null,
  planned_end     date        not null,
  told_at         timestamptz not null
);
alter table project enable row level security;
create policy project_system on project using (caller_is_system());
create policy project_read on project for select
  using (caller_has_role('supervisor', 'auditor') or caller_answers_for(division)
         or caller_has_role('enterprise') and uscc = caller_uscc());

-- Events about a project whose first snapshot is still on its way; topics do not wait for one another.
create table parked_event (
  id         uuid primary key,
  project_id uuid        not null,
  event      text        not null,
  parked_at  timestamptz not null
);
create index parked_event_project on parked_event (project_id, id);
revoke update on parked_event from ${app};
alter table parked_event enable row level security;
create policy parked_event_system on parked_event using (caller_is_system());

-- Where offices are written to. An office is a role and a division; 430000 for those of the province.
create table contact (
  id       uuid primary key,
  role     text   not null,
  division text   not null,
  email    text   not null,
  name     text   not null,
  language text   not null check (language in ('ZH', 'EN')),
  version  bigint not null,
  unique (role, division)
);
alter table contact enable row level security;
create policy contact_read on contact for select
  using (caller_is_system() or caller_has_role('administrator', 'auditor'));
create policy contact_insert on contact for insert with check (caller_has_role('administrator'));
create policy contact_update on contact for update using (caller_has_role('administrator'));
