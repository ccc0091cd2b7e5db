-- When it was last handed in, by which officers look for projects.
alter table project add column submitted_at timestamptz;
update project set submitted_at = h.at
from (select aggregate_id, max(at) as at from history
      where aggregate_type = 'project' and to_state = 'SUBMITTED' and from_state <> 'SUBMITTED'
      group by aggregate_id) h
where project.id = h.aggregate_id;
create index project_submitted on project (submitted_at);
