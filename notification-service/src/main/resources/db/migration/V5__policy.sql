-- Defaults. Units: days, working days, percent. [F] found in published rules, [D] design default.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at)
select gen_random_uuid(), name, value, date '2014-01-01', null, source, 'migration', timestamptz '2014-01-01T00:00:00Z'
from (values
  ('quarterly-report-days', '10', '[F] 季报于季后10日内报送 | quarterly report within 10 days of the quarter''s end'),
  ('notice-urgent-working-days', '5', '[F] 督办时限:急件 | deadline of an urgent notice'),
  ('notice-ordinary-working-days', '15', '[F] 督办时限:一般件 | deadline of an ordinary notice'),
  ('notice-hard-working-days', '30', '[F] 督办时限:难件 | deadline of a hard notice'),
  ('light-green-percent', '80', '[D] 红黄绿灯:形象进度占序时进度比例 | least physical progress, percent of schedule, for green'),
  ('light-yellow-percent', '60', '[D] 红黄绿灯 | least physical progress, percent of schedule, for yellow'),
  ('light-blue-working-days', '3', '[D] 蓝灯:距期限工作日 | working days left when the light turns blue')
) as defaults (name, value, source);
