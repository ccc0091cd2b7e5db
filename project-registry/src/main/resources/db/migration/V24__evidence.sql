-- What proves a quarter's progress, and the acceptance: files of the project, named once and for all by the row they prove.
alter table progress_report add column evidence_files uuid[] not null default '{}' check (cardinality(evidence_files) <= 50);

create table acceptance (
  project_id      uuid primary key references project,
  evidence_files  uuid[]      not null check (cardinality(evidence_files) <= 50),
  recorded_by     text        not null,
  recorded_by_name text       not null,
  recorded_at     timestamptz not null
);
revoke update, delete, truncate on acceptance from ${app};
alter table acceptance enable row level security;
create policy acceptance_read on acceptance for select
  using (exists (select 1 from project where project.id = project_id));
create policy acceptance_write on acceptance for insert
  with check (caller_has_role('registry-officer') and recorded_by = caller_user()
              and exists (select 1 from project p where p.id = project_id and p.stage = 'ACCEPTED'));

-- An array has no foreign keys; so what it names is looked at when the row is written, and never removed after.
create function evidence_is_there() returns trigger language plpgsql as $$
begin
  if exists (select 1 from unnest(new.evidence_files) as named(id)
             where not exists (select 1 from attachment a
                               where a.id = named.id and a.project_id = new.project_id and a.kind = tg_argv[0]
                                 and a.removed_at is null and a.scan_state <> 'INFECTED')) then
    raise exception 'evidence of % is not a file of the project', tg_table_name using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger evidence_is_there before insert on progress_report for each row
  execute function evidence_is_there('PROGRESS_EVIDENCE');
create trigger evidence_is_there before insert on acceptance for each row
  execute function evidence_is_there('ACCEPTANCE_EVIDENCE');

create function evidence_stays() returns trigger language plpgsql as $$
begin
  if exists (select 1 from progress_report r where r.project_id = old.project_id and old.id = any (r.evidence_files))
     or exists (select 1 from acceptance a where a.project_id = old.project_id and old.id = any (a.evidence_files)) then
    raise exception 'attachment % is evidence and stays', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger evidence_stays before update on attachment for each row
  when (old.removed_at is null and new.removed_at is not null) execute function evidence_stays();
