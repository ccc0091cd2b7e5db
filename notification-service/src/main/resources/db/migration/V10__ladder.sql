-- The ladder of a notice (催办、提级): a policy parameter for each kind, rungs as workingDays:ACTION counted from the last day
-- of the deadline. URGE writes to whom it is with, UP takes it one level higher. Unit: working days.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at)
select gen_random_uuid(), name, value, date '2004-01-01', null, source, 'migration', timestamptz '2014-01-01T00:00:00Z'
from (values
  ('ladder-comprehensive', '-5:URGE 1:UP 6:UP', '[D] 督办催办、提级阶梯:综合督查 | ladder of a comprehensive supervision'),
  ('ladder-special', '-3:URGE 1:UP 6:UP', '[D] 督办催办、提级阶梯:专项督查 | ladder of a special supervision'),
  ('ladder-investigation', '-2:URGE 1:UP 3:UP', '[D] 督办催办、提级阶梯:事件调查 | ladder of an investigation'),
  ('ladder-routine', '-3:URGE 1:UP 6:UP', '[D] 督办催办、提级阶梯:日常督办 | ladder of a routine notice'),
  ('ladder-lead-check', '-3:URGE 1:UP 4:UP', '[D] 督办催办、提级阶梯:线索核查 | ladder of the check of a lead')
) as defaults (name, value, source);

-- Where on its ladder a notice stands, and when it is to be looked at next.
alter table notice add column rung int not null default 0 check (rung >= 0);
alter table notice add column next_step_on date;
update notice set next_step_on = due_on, rung = case when escalated_on is null then 0 else 2 end where state <> 'CLOSED';
create index notice_next_step on notice (id) include (next_step_on) where state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS');

-- Each rung once for each last day: whatever sweeps at the same time, the second is refused here.
create table ladder_step (
  id           uuid primary key,
  notice_id    uuid    not null references notice,
  due_on       date    not null,
  rung         int     not null check (rung > 0),
  action       text    not null check (action in ('URGE', 'UP')),
  told         boolean not null,
  office       text    not null,
  done_on      date    not null,
  parameter_id uuid    not null references policy_parameter,
  constraint ladder_step_once unique (notice_id, due_on, rung)
);
revoke update, delete, truncate on ladder_step from ${app};
alter table ladder_step enable row level security;
create policy ladder_step_system on ladder_step for insert with check (caller_is_system());
create policy ladder_step_with_notice on ladder_step for select
  using (exists (select 1 from notice where notice.id = notice_id));
