-- Each form as it was handed in, whole; what was signed and decided upon can be read as it was.
create table application_version (
  id         uuid primary key,
  project_id uuid        not null references project,
  number     int         not null check (number > 0),
  submission int         not null check (submission > 0),
  form       jsonb       not null,
  kept_by_id text        not null,
  kept_by    text        not null,
  kept_at    timestamptz not null,
  unique (project_id, number)
);
revoke update, delete, truncate on application_version from ${app};
alter table application_version enable row level security;
create policy application_version_read on application_version for select
  using (exists (select 1 from project where project.id = project_id));
-- Kept by the step that makes the form binding: the enterprise's submission, or an office that holds the project.
create policy application_version_keep on application_version for insert
  with check (kept_by_id = caller_user()
              and exists (select 1 from project p
                          where p.id = project_id and p.submissions = submission
                            and (caller_has_role('enterprise') and p.uscc = caller_uscc()
                                 or caller_has_role('registry-officer') or caller_is_system())));

-- What was submitted before is version 1, where it has not been rewritten since.
insert into application_version (id, project_id, number, submission, form, kept_by_id, kept_by, kept_at)
select gen_random_uuid(), p.id, 1, p.submissions,
       jsonb_build_object('form', jsonb_build_object(
         'enterpriseName', enterprise_name, 'contactEmail', contact_email, 'name', name,
         'contentAndScale', content_and_scale, 'projectCode', project_code, 'division', division, 'industry', industry,
         'park', park, 'fund', fund, 'totalInvestment', total_investment::text, 'requestedAmount', requested_amount::text,
         'constructionStart', construction_start, 'plannedEnd', planned_end, 'investmentPlan', investment_plan,
         'fundingSources', funding_sources, 'expectedOutput', expected_output, 'filingKind', filing_kind)
         || jsonb_build_object('filingNumber', filing_number, 'catalogueClass', catalogue_class,
         'capacityExpansion', capacity_expansion, 'overCapacityTrade', over_capacity_trade, 'secret', secret,
         'ownership', ownership, 'gates', gates, 'needs', needs, 'equipment', equipment, 'declarations', declarations)),
       h.actor_id, h.actor_name, h.at
from project p
join lateral (select * from history
              where aggregate_type = 'project' and aggregate_id = p.id and to_state = 'SUBMITTED'
                and from_state <> 'SUBMITTED'
              order by position desc limit 1) h on true
where p.submissions > 0 and p.stage not in ('DRAFT', 'RETURNED');
