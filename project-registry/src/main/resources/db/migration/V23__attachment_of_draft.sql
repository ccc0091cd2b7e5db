-- Files come with the draft of a form, and go along when it becomes a project.
alter table attachment alter column project_id drop not null;
alter table attachment add column draft_id uuid references application_draft;
alter table attachment add check (project_id is not null or draft_id is not null);
create index attachment_draft on attachment (draft_id, id) where project_id is null;
create unique index attachment_once_in_draft on attachment (draft_id, kind, sha256)
  where project_id is null and removed_at is null;
grant update (project_id) on attachment to ${app};

alter table attachment drop constraint attachment_kind_check;
alter table attachment add constraint attachment_kind_check check (kind in ('APPROVAL', 'ENERGY_REVIEW', 'MARKET_ACCESS',
  'FEASIBILITY_STUDY', 'FINANCIAL_STATEMENT', 'INVOICE', 'PHOTO', 'PROGRESS_EVIDENCE', 'ACCEPTANCE_EVIDENCE', 'OTHER'));

-- Whether a file of this kind may come or go now: while the form is the enterprise's to write, or, for proofs of what is
-- being built, while it is being built. A draft is for the form.
create function attachment_is_open(project_id uuid, draft_id uuid, kind text) returns boolean language sql stable
return case when attachment_is_open.project_id is not null then
    exists (select 1 from project p where p.id = attachment_is_open.project_id and p.uscc = caller_uscc()
            and case when kind in ('PROGRESS_EVIDENCE', 'ACCEPTANCE_EVIDENCE')
                  then p.stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED')
                  else p.stage in ('DRAFT', 'RETURNED', 'WITHDRAWN') end)
  else
    kind not in ('PROGRESS_EVIDENCE', 'ACCEPTANCE_EVIDENCE')
    and exists (select 1 from application_draft d
                where d.id = attachment_is_open.draft_id and d.uscc = caller_uscc() and d.state = 'OPEN')
  end;

-- Who sees the project sees its files; those of a draft are seen with the draft, until it has become a project.
drop policy attachment_read on attachment;
create policy attachment_read on attachment for select
  using (exists (select 1 from project where project.id = project_id)
         or project_id is null and exists (select 1 from application_draft d where d.id = draft_id)
         or caller_is_system());

drop policy attachment_add on attachment;
create policy attachment_add on attachment for insert
  with check (caller_has_role('enterprise') and uploaded_by = caller_user() and removed_at is null
              and (project_id is null or draft_id is null) and attachment_is_open(project_id, draft_id, kind));

drop policy attachment_remove on attachment;
create policy attachment_remove on attachment for update
  using (caller_has_role('enterprise') and removed_at is null and attachment_is_open(project_id, draft_id, kind))
  with check (removed_by = caller_user());

-- With its draft a file becomes the project's, and no other's.
create policy attachment_move on attachment for update
  using (caller_has_role('enterprise') and project_id is null and removed_at is null
         and exists (select 1 from application_draft d
                     where d.id = draft_id and d.uscc = caller_uscc() and d.state = 'APPLIED'))
  with check (removed_at is null
              and exists (select 1 from application_draft d
                          where d.id = draft_id and d.uscc = caller_uscc() and d.state = 'APPLIED'
                            and d.project_id = attachment.project_id));

create or replace function attachment_changes() returns trigger language plpgsql as $$
declare
  may text[] := case when caller_is_system() then array['scan_state', 'scan_detail', 'scanned_at', 'version']
                     when old.project_id is null and new.project_id is not null then array['project_id', 'version']
                     else array['removed_at', 'removed_by', 'version'] end;
begin
  if to_jsonb(new) - may <> to_jsonb(old) - may then
    raise exception 'new row violates row-level security policy for table "attachment": only % may change', may
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
