-- Changes of a project's facts after its entry (更新, 五.1): asked for by its enterprise, accepted or refused by an officer.
create table library_update (
  id           uuid primary key,
  project_id   uuid        not null references project,
  state        text        not null check (state in ('REQUESTED', 'ACCEPTED', 'REFUSED')),
  changes      jsonb       not null,
  reason       text        not null check (length(reason) > 0),
  requested_by text        not null,
  requested_at timestamptz not null,
  decided_by   text,
  officer      text,
  opinion      text,
  decided_at   timestamptz,
  version      bigint      not null,
  check ((state = 'REQUESTED') = (decided_by is null)),
  check ((state = 'REQUESTED') = (officer is null)),
  check ((state = 'REQUESTED') = (opinion is null)),
  check ((state = 'REQUESTED') = (decided_at is null)),
  check (decided_by <> requested_by)
);
create index library_update_project on library_update (project_id, id);
create index library_update_state on library_update (state, id);
-- One request at a time: an officer decides on what is there, not on what two requests make together.
create unique index library_update_open on library_update (project_id) where state = 'REQUESTED';
revoke update, delete, truncate on library_update from ${app};
grant update (state, decided_by, officer, opinion, decided_at, version) on library_update to ${app};
alter table library_update enable row level security;
create policy library_update_read on library_update for select
  using (exists (select 1 from project where project.id = project_id));
create policy library_update_request on library_update for insert
  with check (caller_has_role('enterprise') and requested_by = caller_user() and state = 'REQUESTED'
              and exists (select 1 from project where project.id = project_id and project.uscc = caller_uscc()));
create policy library_update_decide on library_update for update
  using (caller_has_role('registry-officer') and state = 'REQUESTED')
  with check (caller_has_role('registry-officer') and decided_by = caller_user());
