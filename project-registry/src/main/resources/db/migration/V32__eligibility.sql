-- Every verdict given at an attempt to enter the library, as it was given: findings, the versions of the numbers and rules
-- that were applied, and the version of the form.
create table verdict (
  id           uuid primary key,
  project_id   uuid        not null references project,
  day          date        not null,
  admitted     boolean     not null,
  manual_check text,
  findings     jsonb       not null,
  parameters   jsonb       not null,
  rules        jsonb       not null,
  form_version bigint      not null,
  officer_id   text        not null,
  officer_name text        not null,
  given_at     timestamptz not null
);
create index verdict_project on verdict (project_id, id);
revoke update, delete, truncate on verdict from ${app};
alter table verdict enable row level security;
-- Findings may speak of the enterprise's standing: they are for the enterprise and for those who judge.
create policy verdict_read on verdict for select
  using (caller_is_system() or caller_has_role('registry-officer', 'supervisor', 'auditor')
         or caller_has_role('enterprise')
            and exists (select 1 from project where project.id = project_id and project.uscc = caller_uscc()));
create policy verdict_give on verdict for insert
  with check (caller_has_role('registry-officer') and officer_id = caller_user());

-- Which projects were in the library, and until when: what every reader of the library could see on the day. It reads with
-- its owner's rights, so that every caller gets the same answer.
create view library_presence with (security_barrier) as
  select p.id, p.uscc, p.name, p.project_code, p.entered_on,
         (select h.at from history h
          where h.aggregate_type = 'project' and h.aggregate_id = p.id and h.to_state = 'EXITED'
          order by h.position desc limit 1) as left_at
  from project p
  where p.entered_on is not null;
revoke insert, update, delete on library_presence from ${app};
create index project_code_entered on project (project_code) where entered_on is not null;
create index project_name_entered on project (uscc, name) where entered_on is not null;

-- From when to when each rule of entry applies, and by which paper.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('01900000-0000-7000-8000-000000000311', 'eligibility-rule-industry-named', 'in-force', '2012-01-01', null,
   '湘发〔2014〕11号 二.1、二.2、二.3', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000312', 'eligibility-rule-gates-passed', 'in-force', '2012-01-01', null,
   '湘发〔2014〕11号 五.4、五.5', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000313', 'eligibility-rule-catalogue-class', 'in-force', '2012-01-01', null,
   '湘发〔2014〕11号 五.5;产业结构调整指导目录', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000314', 'eligibility-rule-no-over-capacity', 'in-force', '2012-01-01', null,
   '湘发〔2014〕11号 五.5', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000315', 'eligibility-rule-expansion-looked-at', 'in-force', '2012-01-01', null,
   '[D] 湘发〔2014〕11号 二.1', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000316', 'eligibility-rule-not-secret', 'in-force', '2012-01-01', null,
   '[D] 湘发〔2014〕11号 三.4', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000317', 'eligibility-rule-construction-started', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 五.1', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000318', 'eligibility-rule-approved-or-filed', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 五.1', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000319', 'eligibility-rule-one-fund-only', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 六.3', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-00000000031a', 'eligibility-rule-fund-use-kept', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 六.3', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-00000000031b', 'eligibility-rule-not-funded-year-after-year', 'in-force', '2012-01-01', null,
   '[F] 申报通知:此前三年连续获得支持的不予支持', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-00000000031c', 'eligibility-rule-no-major-accident', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 六.2', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-00000000031d', 'eligibility-rule-no-serious-pollution', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 六.2', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-00000000031e', 'eligibility-rule-no-serious-supervision-finding', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 六.1', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-00000000031f', 'eligibility-rule-no-false-filing', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 六.1', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000320', 'eligibility-rule-not-in-library-twice', 'in-force', '2012-01-01', null,
   '湘发〔2014〕11号 五.1', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000321', 'eligibility-rule-not-blacklisted', 'in-force', '2012-01-01', null,
   '[F] 申报通知;湘发〔2014〕11号 六.3', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000322', 'eligibility-rule-park-in-order', 'in-force', '2012-01-01', null,
   '[D] 湘发〔2014〕11号 三.1', 'system:migration', '2014-01-01T00:00:00Z');
