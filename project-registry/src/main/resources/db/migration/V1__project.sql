-- What an enterprise applies for, and how far it has come.
create table project (
  id                      uuid primary key,
  uscc                    text          not null,
  stage                   text          not null check (stage in ('DRAFT', 'SUBMITTED', 'RETURNED', 'COUNTY_RECOMMENDED',
                            'CITY_RECOMMENDED', 'FORM_CHECKED', 'IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED',
                            'ACCEPTED', 'EXITED')),
  enterprise_name         text          not null,
  contact_email           text          not null,
  name                    text          not null,
  project_code            text,
  division                text          not null,
  prefecture              text          not null check (prefecture = left(division, 4) || '00'),
  industry                text          not null,
  pillar                  text,
  park                    text,
  pole                    text,
  fund                    text          not null,
  total_investment        numeric(18,2) not null check (total_investment > 0),
  requested_amount        numeric(18,2) not null check (requested_amount > 0 and requested_amount <= total_investment),
  construction_start      date          not null,
  planned_end             date          not null check (planned_end >= construction_start),
  filing_number           text,
  catalogue_class         text          not null,
  capacity_expansion      boolean       not null,
  over_capacity_trade     boolean       not null,
  secret                  boolean       not null,
  ownership               text          not null,
  gates                   jsonb         not null,
  declarations            jsonb         not null,
  submissions             int           not null check (submissions >= 0),
  corrections             int           not null check (corrections >= 0),
  correction_request      text,
  entered_on              date,
  carried_over_to         int,
  stage_before_suspension text,
  acceptance_document     text,
  accepted_on             date,
  version                 bigint        not null,
  check ((stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED', 'EXITED')) = (entered_on is not null)),
  check ((stage = 'SUSPENDED') = (stage_before_suspension is not null)),
  check ((stage = 'ACCEPTED') = (acceptance_document is not null and accepted_on is not null))
);
create index project_enterprise on project (uscc, id);
create index project_division on project (prefecture, division, id);
create index project_stage on project (stage, id);
-- One library entry per project, whoever enters it at the same moment.
create unique index project_code_once on project (project_code) where entered_on is not null and stage <> 'EXITED';
create unique index project_name_once on project (uscc, name) where entered_on is not null and stage <> 'EXITED';

revoke delete, truncate on project from ${app};
alter table project enable row level security;
-- A draft is the enterprise's own affair until it is submitted.
create policy project_own on project for select
  using (caller_has_role('enterprise') and uscc = caller_uscc());
create policy project_of_division on project for select
  using (stage <> 'DRAFT' and caller_answers_for(division));
create policy project_for_province on project for select
  using (stage <> 'DRAFT' and caller_has_role('registry-officer', 'review-officer', 'finance-maker', 'finance-checker',
                                              'finance-releaser', 'supervisor'));
create policy project_for_audit on project for select
  using (caller_has_role('auditor') or caller_is_system());
create policy project_register on project for insert
  with check (caller_has_role('enterprise') and uscc = caller_uscc() and stage = 'DRAFT');
create policy project_revise on project for update
  using (caller_has_role('enterprise') and uscc = caller_uscc() and stage in ('DRAFT', 'RETURNED'))
  with check (caller_has_role('enterprise') and uscc = caller_uscc() and stage in ('DRAFT', 'RETURNED', 'SUBMITTED'));
create policy project_recommend on project for update
  using (caller_answers_for(division) and stage in ('SUBMITTED', 'COUNTY_RECOMMENDED'))
  with check (caller_answers_for(division) and stage in ('COUNTY_RECOMMENDED', 'CITY_RECOMMENDED', 'RETURNED'));
create policy project_keep on project for update
  using (caller_has_role('registry-officer') and stage <> 'DRAFT' or caller_is_system())
  with check (caller_has_role('registry-officer') and stage <> 'DRAFT' or caller_is_system());

-- Who recommended and who checked, by name. The two constraints are the four-eyes rule: one signature a level, and no
-- person twice in the same submission.
create table signature (
  id           uuid primary key,
  project_id   uuid        not null references project,
  submission   int         not null check (submission > 0),
  level        text        not null check (level in ('COUNTY', 'CITY', 'FORM_CHECK')),
  officer_id   text        not null,
  officer_name text        not null,
  prefecture   text        not null,
  division     text        not null,
  opinion      text        not null,
  signed_at    timestamptz not null,
  unique (project_id, submission, level),
  unique (project_id, submission, officer_id)
);
create index signature_quota on signature (prefecture, level, signed_at);
revoke update, delete, truncate on signature from ${app};
alter table signature enable row level security;
create policy signature_read on signature for select
  using (exists (select 1 from project where project.id = project_id));
create policy signature_sign on signature for insert
  with check (officer_id = caller_user() and caller_has_role('county-officer', 'city-officer', 'registry-officer')
              and exists (select 1 from project where project.id = project_id));
