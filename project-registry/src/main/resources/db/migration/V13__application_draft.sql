-- Forms that are being filled in: anything in them may be missing. Nothing written is deleted: what is given up is marked.
create table application_draft (
  id              uuid primary key,
  uscc            text        not null,
  project_id      uuid references project,
  project_version bigint,
  form            jsonb       not null check (octet_length(form::text) <= 2000000),
  state           text        not null check (state in ('OPEN', 'DISCARDED', 'APPLIED')),
  saved_at        timestamptz not null,
  version         bigint      not null,
  check (state <> 'APPLIED' or project_id is not null)
);
create index application_draft_enterprise on application_draft (uscc, state, id);
create unique index application_draft_of_project on application_draft (project_id) where state = 'OPEN';

revoke delete, truncate on application_draft from ${app};
alter table application_draft enable row level security;
create policy application_draft_own on application_draft for select
  using (caller_has_role('enterprise') and uscc = caller_uscc());
create policy application_draft_for_audit on application_draft for select
  using (caller_has_role('auditor'));
create policy application_draft_begin on application_draft for insert
  with check (caller_has_role('enterprise') and uscc = caller_uscc() and state = 'OPEN'
              and (project_id is null
                   or exists (select 1 from project p where p.id = project_id and p.uscc = caller_uscc())));
create policy application_draft_save on application_draft for update
  using (caller_has_role('enterprise') and uscc = caller_uscc() and state = 'OPEN')
  with check (caller_has_role('enterprise') and uscc = caller_uscc()
              and (project_id is null
                   or exists (select 1 from project p where p.id = project_id and p.uscc = caller_uscc())));
