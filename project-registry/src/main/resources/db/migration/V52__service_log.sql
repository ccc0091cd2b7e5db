-- Services that officers give to a project in the library (重点服务, 五.1): on which day, and by whom. Lines that the rounds,
-- the funds and the supervision write have neither.
alter table service_log add column served_on date, add column recorded_by text, add column officer text;
alter table service_log add check ((recorded_by is null) = (officer is null) and (recorded_by is null) = (served_on is null));
drop policy service_log_write on service_log;
create policy service_log_write on service_log for insert with check (caller_is_system() and recorded_by is null);
create policy service_log_serve on service_log for insert
  with check (caller_has_role('registry-officer', 'county-officer', 'city-officer') and recorded_by = caller_user()
              and exists (select 1 from project where project.id = project_id
                          and stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED')));

-- Which provincial leader contacts a project (省领导分工联系, 六.1): from a day on, until the next row begins; a row without a
-- leader ends it. No row is ever changed.
create table leader_contact (
  id          uuid primary key,
  project_id  uuid        not null references project,
  leader      text,
  post        text,
  starts_on   date        not null,
  reason      text        not null check (length(reason) > 0),
  recorded_by text        not null,
  officer     text        not null,
  recorded_at timestamptz not null,
  unique (project_id, starts_on),
  check ((leader is null) = (post is null))
);
create index leader_contact_leader on leader_contact (leader, id);
revoke update, delete, truncate on leader_contact from ${app};
alter table leader_contact enable row level security;
create policy leader_contact_read on leader_contact for select
  using (exists (select 1 from project where project.id = project_id));
create policy leader_contact_record on leader_contact for insert
  with check (caller_has_role('registry-officer') and recorded_by = caller_user()
              and exists (select 1 from project where project.id = project_id));
