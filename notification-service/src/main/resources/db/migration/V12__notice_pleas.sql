-- Calendar days. 政府督查工作条例: an objection to the conclusion within 30 days, decided within 30.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at)
select gen_random_uuid(), name, value, date '2004-01-01', null, source, 'migration', timestamptz '2014-01-01T00:00:00Z'
from (values
  ('notice-objection-days', '30', '[L] 政府督查工作条例:对督查结论有异议的,30日内申请复核 | days to object to a conclusion'),
  ('notice-objection-decision-days', '30', '[L] 政府督查工作条例:收到申请30日内作出决定 | days to decide an objection')
) as defaults (name, value, source);

-- What a department asks for: longer time (延期), or another conclusion (异议). One of a kind is open at a time; who asked,
-- and for an objection who registered, verified or closed the notice, does not decide it.
create table plea (
  id           uuid primary key,
  notice_id    uuid not null references notice,
  kind         text not null check (kind in ('EXTENSION', 'OBJECTION')),
  words        text not null,
  working_days int  check (working_days between 1 and 60),
  asked_by     text not null,
  asked_on     date not null,
  decide_by    date,
  state        text not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
  decided_by   text,
  decided_on   date,
  decision     text,
  constraint plea_decided_by_another check (decided_by is null or decided_by <> asked_by),
  check ((kind = 'EXTENSION') = (working_days is not null) and (kind = 'OBJECTION') = (decide_by is not null)),
  check ((state = 'ASKED') = (decided_by is null) and num_nulls(decided_by, decided_on, decision) in (0, 3))
);
create unique index plea_open_once on plea (notice_id, kind) where state = 'ASKED';
-- A conclusion is objected to once.
create unique index plea_objected_once on plea (notice_id) where kind = 'OBJECTION';
revoke update, delete, truncate on plea from ${app};
grant update (state, decided_by, decided_on, decision) on plea to ${app};
alter table plea enable row level security;
create policy plea_with_notice on plea for select
  using (exists (select 1 from notice where notice.id = notice_id));
create policy plea_asked on plea for insert
  with check (caller_has_role('county-officer', 'city-officer')
              and exists (select 1 from notice where notice.id = notice_id));
create policy plea_decided on plea for update using (caller_has_role('supervisor'));

-- Praise (表扬) and accountability (问责), only with an approval: its document, by whom, when. Append-only.
create table consequence (
  id          uuid primary key,
  notice_id   uuid not null references notice,
  kind        text not null check (kind in ('PRAISE', 'ACCOUNTABILITY')),
  words       text not null,
  document    text not null check (length(document) > 0),
  approved_by text not null check (length(approved_by) > 0),
  approved_on date not null,
  recorded_by text not null,
  recorded_on date not null,
  unique (notice_id, kind, document),
  check (approved_on <= recorded_on)
);
revoke update, delete, truncate on consequence from ${app};
alter table consequence enable row level security;
create policy consequence_recorded on consequence for insert with check (caller_has_role('supervisor'));
create policy consequence_with_notice on consequence for select
  using (exists (select 1 from notice where notice.id = notice_id));

-- The number under which it is struck off (销号), by year and without gaps; files that prove a reply, by their hash.
create table closing_counter (
  year int primary key,
  last int not null check (last > 0)
);
alter table closing_counter enable row level security;
create policy closing_counter_draw on closing_counter using (caller_is_system() or caller_has_role('supervisor'));
alter table notice add column closing_number text unique;
alter table notice add constraint notice_closed_with_number check (state <> 'CLOSED' or closing_number is not null) not valid;
alter table notice_act add column files jsonb not null default '[]';

-- A joint meeting (联席会议) and the tasks it gave: each is a notice.
create table joint_meeting (
  id          uuid primary key,
  document    text not null unique,
  title       text not null,
  held_on     date not null,
  recorded_by text not null
);
revoke update, delete, truncate on joint_meeting from ${app};
alter table joint_meeting enable row level security;
create policy joint_meeting_recorded on joint_meeting for insert with check (caller_has_role('supervisor'));
create policy joint_meeting_read on joint_meeting for select
  using (caller_is_system() or caller_has_role('supervisor', 'auditor'));
alter table notice add column joint_meeting_id uuid references joint_meeting;
create index notice_joint_meeting on notice (joint_meeting_id) where joint_meeting_id is not null;
