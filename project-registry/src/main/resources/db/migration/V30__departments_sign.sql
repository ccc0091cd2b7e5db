-- At county and at city level the industry and the finance department (工信、财政) sign, each by a named officer.
create function caller_department() returns text language sql stable parallel safe as
$$ select nullif(upper(coalesce(current_setting('app.department', true), '')), '') $$;

alter table signature
  add column department text check (department in ('INDUSTRY', 'FINANCE')),
  -- Whether the level is complete with it. What was signed before this rule was complete by itself.
  add column completes boolean not null default true;
alter table signature
  alter column completes drop default,
  drop constraint signature_project_id_submission_level_key,
  add constraint signature_of_department unique nulls not distinct (project_id, submission, level, department),
  -- not valid: signatures given before this rule name no department
  add constraint signature_department check ((level = 'FORM_CHECK') = (department is null)) not valid;
create unique index signature_completes_once on signature (project_id, submission, level) where completes;
drop index signature_quota;
create index signature_put_forward on signature (prefecture, signed_at) where level = 'CITY' and completes;

drop policy signature_sign on signature;
create policy signature_sign on signature for insert
  with check (officer_id = caller_user()
              and exists (select 1 from project p where p.id = project_id and p.submissions = submission)
              and case level
                    when 'COUNTY' then caller_has_role('county-officer') and department = caller_department()
                    when 'CITY' then caller_has_role('city-officer') and department = caller_department()
                    when 'FORM_CHECK' then caller_has_role('registry-officer')
                    else false
                  end);

-- Everything that was missing, told at once (一次性告知), item by item.
create table correction (
  id           uuid primary key,
  project_id   uuid        not null references project,
  submission   int         not null check (submission > 0),
  items        jsonb       not null check (jsonb_array_length(items) > 0),
  officer_id   text        not null,
  officer_name text        not null,
  requested_at timestamptz not null,
  unique (project_id, submission)
);
revoke update, delete, truncate on correction from ${app};
alter table correction enable row level security;
create policy correction_read on correction for select
  using (exists (select 1 from project where project.id = project_id));
create policy correction_request on correction for insert
  with check (officer_id = caller_user() and caller_has_role('county-officer', 'city-officer', 'registry-officer')
              and exists (select 1 from project p where p.id = project_id and p.submissions = submission));

-- What waits for an office, found without the million that no longer wait.
create index project_in_chain on project (prefecture, division, stage)
  where stage in ('SUBMITTED', 'COUNTY_RECOMMENDED', 'CITY_RECOMMENDED', 'FORM_CHECKED');
