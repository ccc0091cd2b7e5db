-- What stands against an enterprise (诚信与合规状况), by officers and by events. Written once; a lifting is a row of its own,
-- by another person than the one who recorded: the foreign key carries that person over, so that a constraint can tell.
create table standing_record (
  id               uuid primary key,
  uscc             text        not null,
  kind             text        not null check (kind in ('BLACKLIST', 'SUPERVISION_FINDING', 'MAJOR_ACCIDENT',
                                 'SERIOUS_POLLUTION', 'FALSE_FILING', 'CHANGED_USE')),
  matter           text,
  project_id       uuid references project,
  happened_on      date        not null,
  what             text        not null check (length(what) > 0),
  source           text        not null check (length(source) > 0),
  source_url       text,
  recorded_by      text        not null,
  recorded_by_name text        not null,
  recorded_at      timestamptz not null,
  unique (id, recorded_by)
);
create index standing_record_enterprise on standing_record (uscc, id);

create table standing_lifting (
  record_id      uuid primary key,
  recorded_by    text        not null,
  reason         text        not null check (length(reason) > 0),
  document       text        not null check (length(document) > 0),
  lifted_by      text        not null,
  lifted_by_name text        not null,
  lifted_at      timestamptz not null,
  foreign key (record_id, recorded_by) references standing_record (id, recorded_by),
  constraint standing_lifting_by_another check (lifted_by <> recorded_by)
);
revoke update, delete, truncate on standing_record, standing_lifting from ${app};

alter table standing_record enable row level security;
create policy standing_record_own on standing_record for select
  using (caller_has_role('enterprise') and uscc = caller_uscc());
create policy standing_record_for_province on standing_record for select
  using (caller_is_system() or caller_has_role('registry-officer', 'review-officer', 'finance-maker', 'finance-checker',
                                               'finance-releaser', 'supervisor', 'auditor'));
-- Who sees the enterprise, or a project of it, as an office of its division: the rules of those tables decide.
create policy standing_record_of_division on standing_record for select
  using (caller_has_role('county-officer', 'city-officer')
         and (exists (select 1 from enterprise where enterprise.uscc = standing_record.uscc)
              or exists (select 1 from project where project.uscc = standing_record.uscc)));
create policy standing_record_write on standing_record for insert
  with check (recorded_by = caller_user() and (caller_is_system() or caller_has_role('registry-officer', 'supervisor')));

alter table standing_lifting enable row level security;
create policy standing_lifting_read on standing_lifting for select
  using (exists (select 1 from standing_record where standing_record.id = record_id));
create policy standing_lifting_write on standing_lifting for insert
  with check (lifted_by = caller_user() and caller_has_role('registry-officer', 'supervisor'));

-- The serious findings known so far move in. When they were received was not kept; the day of issue stands for it.
insert into standing_record (id, uscc, kind, matter, project_id, happened_on, what, source, recorded_by, recorded_by_name,
                             recorded_at)
  select id, uscc, 'SUPERVISION_FINDING', matter, project_id, issued_on, '督查发现严重问题:' || matter, number, 'system:inbox',
         'inbox', issued_on::timestamp at time zone 'Asia/Shanghai'
  from supervision_finding;
drop table supervision_finding;

-- Support received is judged as of past days too: when it became known. For what is older, the first day of its year.
alter table support_received add column recorded_at timestamptz;
update support_received set recorded_at = make_date(year, 1, 1)::timestamp at time zone 'Asia/Shanghai';
alter table support_received alter column recorded_at set not null;
create policy support_received_of_division on support_received for select
  using (caller_has_role('county-officer', 'city-officer')
         and (exists (select 1 from enterprise where enterprise.uscc = support_received.uscc)
              or exists (select 1 from project where project.uscc = support_received.uscc)));
create policy support_received_for_province on support_received for select
  using (caller_has_role('review-officer', 'finance-maker', 'finance-checker', 'finance-releaser'));

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('01900000-0000-7000-8000-000000000021', 'major-accident-years', '3', '2012-01-01', null,
   '[F] 申报通知:近三年内发生重大安全事故的不予支持', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000022', 'serious-pollution-years', '3', '2012-01-01', null,
   '[F] 申报通知:近三年内发生严重环境污染的不予支持', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000023', 'false-filing-years', '3', '2012-01-01', null,
   '[F] 申报通知:弄虚作假的不予支持;[D] 年限比照安全、污染事故的三年', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000024', 'changed-use-years', '0', '2012-01-01', null,
   '[F] 申报通知:改变资金用途后再次申报的不予支持,未设年限;0 表示解除前一直有效 (0: until lifted)', 'system:migration',
   '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000025', 'blacklist-years', '0', '2012-01-01', null,
   '[D] 列入严重失信名单的,移出名单前不予支持;0 表示解除前一直有效 (0: until lifted)', 'system:migration',
   '2014-01-01T00:00:00Z');
