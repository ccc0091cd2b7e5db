-- Open data (六.5): more of what everybody may read of a project in the library, and still no contact, ownership, paper or
-- declaration. Its version and last history entry tell one state of it from another.
create view open_project with (security_barrier) as
  select id, name, project_code, uscc, enterprise_name, division, prefecture, industry, pillar, park, pole, fund,
         total_investment, requested_amount, construction_start, planned_end, capacity_expansion, stage, entered_on,
         carried_over_to, accepted_on, acceptance_document, version,
         (select at from history where aggregate_type = 'project' and aggregate_id = project.id
          order by position desc limit 1) as updated_at
  from project
  where stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED') and not secret;

-- When a published project last changed: the last step in anybody's history, going back until it is a published project's.
create index history_project_at on history (at) where aggregate_type = 'project';
create view open_project_change with (security_barrier) as
  select history.at from history join project on project.id = history.aggregate_id
  where history.aggregate_type = 'project' and not project.secret
    and project.stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED')
  order by history.at desc limit 1;

-- Services given (服务公开, 六.5): how many of which kind in which year, and neither project nor officer.
create view open_service with (security_barrier) as
  select extract(year from served_on)::int as year, kind, count(*) as services, count(distinct project_id) as projects
  from service_log
  where served_on is not null
  group by 1, 2;
revoke insert, update, delete on open_project, open_project_change, open_service from ${app};
