-- Files of a project, in chunks, written in one transaction: a file is there whole or not at all.
create table attachment (
  id              uuid primary key,
  project_id      uuid        not null references project,
  kind            text        not null check (kind in ('APPROVAL', 'ENERGY_REVIEW', 'MARKET_ACCESS', 'FEASIBILITY_STUDY',
                                'FINANCIAL_STATEMENT', 'INVOICE', 'PHOTO', 'PROGRESS_EVIDENCE', 'OTHER')),
  file_name       text        not null,
  media_type      text        not null,
  size            bigint      not null check (size > 0),
  sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  chunks          int         not null check (chunks > 0),
  uploaded_by     text        not null,
  uploaded_by_name text       not null,
  uploaded_at     timestamptz not null,
  scan_state      text        not null check (scan_state in ('CLEAN', 'INFECTED', 'NOT_SCANNED')),
  scan_detail     text        not null,
  scanned_at      timestamptz not null,
  removed_at      timestamptz,
  removed_by      text,
  version         bigint      not null,
  check ((removed_at is null) = (removed_by is null))
);
create index attachment_project on attachment (project_id, id);
-- The same content, sent twice for the same purpose, is one file.
create unique index attachment_once on attachment (project_id, kind, sha256) where removed_at is null;
create index attachment_not_scanned on attachment (scanned_at) where scan_state = 'NOT_SCANNED' and removed_at is null;

create table attachment_chunk (
  attachment_id uuid  not null references attachment,
  position      int   not null check (position >= 0),
  content       bytea not null check (octet_length(content) between 1 and 1048576),
  primary key (attachment_id, position)
);
-- Pictures and documents are compressed already
alter table attachment_chunk alter column content set storage external;

revoke update, delete, truncate on attachment, attachment_chunk from ${app};
grant update (scan_state, scan_detail, scanned_at, removed_at, removed_by, version) on attachment to ${app};

alter table attachment enable row level security;
-- Who sees the project sees its files.
create policy attachment_read on attachment for select
  using (exists (select 1 from project where project.id = project_id));
create policy attachment_add on attachment for insert
  with check (caller_has_role('enterprise') and uploaded_by = caller_user() and removed_at is null
              and exists (select 1 from project p where p.id = project_id and p.uscc = caller_uscc()
                          and (p.stage in ('DRAFT', 'RETURNED', 'WITHDRAWN')
                               or kind = 'PROGRESS_EVIDENCE' and p.stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED'))));
create policy attachment_remove on attachment for update
  using (caller_has_role('enterprise') and removed_at is null
         and exists (select 1 from project p where p.id = project_id and p.uscc = caller_uscc()
                     and (p.stage in ('DRAFT', 'RETURNED', 'WITHDRAWN')
                          or kind = 'PROGRESS_EVIDENCE' and p.stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED'))))
  with check (removed_by = caller_user());
create policy attachment_scan on attachment for update using (caller_is_system()) with check (caller_is_system());

-- Policies are alternatives and see one row at a time, so what may change by whom is held by itself: people take a file
-- out and say nothing about viruses, the service says what the scanner found and takes nothing out.
create function attachment_changes() returns trigger language plpgsql as $$
declare
  may text[] := case when caller_is_system() then array['scan_state', 'scan_detail', 'scanned_at', 'version']
                     else array['removed_at', 'removed_by', 'version'] end;
begin
  if to_jsonb(new) - may <> to_jsonb(old) - may then
    raise exception 'new row violates row-level security policy for table "attachment": only % may change', may
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger attachment_changes before update on attachment for each row execute function attachment_changes();

alter table attachment_chunk enable row level security;
create policy attachment_chunk_read on attachment_chunk for select
  using (exists (select 1 from attachment where attachment.id = attachment_id));
create policy attachment_chunk_add on attachment_chunk for insert
  with check (caller_has_role('enterprise')
              and exists (select 1 from attachment a
                          where a.id = attachment_id and a.uploaded_by = caller_user() and position < a.chunks));

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('01900000-0000-7000-8000-000000000026', 'required-attachments', 'none', '2012-01-01', null,
   '[D] 申报须附材料的类别,逗号分隔;none 表示年度通知未作规定 (kinds of attachments an application must have; none: the notice asks for none)',
   'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000027', 'eligibility-rule-attachments-there', 'in-force', '2012-01-01', null,
   '[D] 申报通知;湘发〔2014〕11号 五.1', 'system:migration', '2014-01-01T00:00:00Z');
