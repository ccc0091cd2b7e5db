-- The quota of the notice of 2012 goes on until a later notice says otherwise. The rows that set 0 from 2013 on were a
-- misreading, never a notice, and no decision rests on them before the service opens: they are taken back, not superseded.
delete from policy_parameter
where id in ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000004');
update policy_parameter
set effective_to = null,
    source = source || ';当年通知另有规定的,录入新值(0 表示不设名额) (until a year''s notice is recorded; 0: no quota)'
where id in ('01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002');

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('01900000-0000-7000-8000-000000000301', 'time-limit-county', '10', '2012-01-01', null,
   '[D] 县级工信、财政部门办理时限,工作日 (working days for the county''s departments)', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000302', 'time-limit-city', '10', '2012-01-01', null,
   '[D] 市级工信、财政部门办理时限,工作日 (working days for the city''s departments)', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000303', 'time-limit-form-check', '5', '2012-01-01', null,
   '[D] 省级形式审查时限,工作日 (working days for the province''s form check)', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000304', 'time-limit-entry', '5', '2012-01-01', null,
   '[D] 入库决定时限,工作日 (working days for the decision on entry)', 'system:migration', '2014-01-01T00:00:00Z');
