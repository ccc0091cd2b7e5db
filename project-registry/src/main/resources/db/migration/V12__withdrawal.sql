-- The enterprise may take a submitted project back before it is in the library (撤回); the chain then begins anew.
alter table project drop constraint project_stage_check;
alter table project add constraint project_stage_check check (stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN',
  'COUNTY_RECOMMENDED', 'CITY_RECOMMENDED', 'FORM_CHECKED', 'IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED',
  'EXITED'));

drop policy project_revise on project;
create policy project_revise on project for update
  using (caller_has_role('enterprise') and uscc = caller_uscc() and stage in ('DRAFT', 'RETURNED', 'WITHDRAWN'))
  with check (caller_has_role('enterprise') and uscc = caller_uscc()
              and stage in ('DRAFT', 'RETURNED', 'SUBMITTED', 'WITHDRAWN'));
create policy project_withdraw on project for update
  using (caller_has_role('enterprise') and uscc = caller_uscc()
         and stage in ('SUBMITTED', 'COUNTY_RECOMMENDED', 'CITY_RECOMMENDED', 'FORM_CHECKED'))
  with check (caller_has_role('enterprise') and uscc = caller_uscc() and stage = 'WITHDRAWN');

-- Policies are alternatives: what one lets be touched may become what another lets be written. So this one change is held
-- by itself: while an office holds the project, its enterprise can take it back, and change nothing else of it.
create function project_withdrawal_only() returns trigger language plpgsql as $$
begin
  if caller_has_role('enterprise') and old.uscc = caller_uscc()
     and (new.stage <> 'WITHDRAWN'
          or to_jsonb(new) - array['stage', 'version'] <> to_jsonb(old) - array['stage', 'version']) then
    raise exception 'new row violates row-level security policy for table "project": it can only be withdrawn'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger project_withdrawal_only before update on project for each row
  when (old.stage in ('SUBMITTED', 'COUNTY_RECOMMENDED', 'CITY_RECOMMENDED', 'FORM_CHECKED'))
  execute function project_withdrawal_only();

create table withdrawal (
  id              uuid primary key,
  project_id      uuid        not null references project,
  submission      int         not null check (submission > 0),
  reason          text        not null,
  withdrawn_by_id text        not null,
  withdrawn_by    text        not null,
  withdrawn_at    timestamptz not null,
  unique (project_id, submission)
);
revoke update, delete, truncate on withdrawal from ${app};
alter table withdrawal enable row level security;
create policy withdrawal_read on withdrawal for select
  using (exists (select 1 from project where project.id = project_id));
create policy withdrawal_write on withdrawal for insert
  with check (withdrawn_by_id = caller_user() and caller_has_role('enterprise')
              and exists (select 1 from project p
                          where p.id = project_id and p.uscc = caller_uscc() and p.submissions = submission));
