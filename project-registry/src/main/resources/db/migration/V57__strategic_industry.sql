-- What an application says of clauses 二.2 (strategic industries, producer services) and 三.4 (军民融合).
alter table project
  add column strategic_industry text check (strategic_industry in
    ('NEW_MATERIALS', 'MEDICINE', 'ENERGY_SAVING_ENVIRONMENT', 'CULTURE_CREATIVITY', 'PRODUCER_SERVICES')),
  add column civil_military boolean;

create or replace view open_project with (security_barrier) as
  select id, name, project_code, uscc, enterprise_name, division, prefecture, industry, pillar, park, pole, fund,
         total_investment, requested_amount, construction_start, planned_end, capacity_expansion, stage, entered_on,
         carried_over_to, accepted_on, acceptance_document, version,
         (select at from history where aggregate_type = 'project' and aggregate_id = project.id
          order by position desc limit 1) as updated_at,
         strategic_industry, coalesce(civil_military, false) as civil_military
  from project
  where stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED') and not secret;
