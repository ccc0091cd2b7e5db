-- When applications are handed in and projects enter (申报、入库截止时间). Which days is the yearly notice's to say; the
-- decision names none, so nothing is closed until a notice's window is recorded.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('01900000-0000-7000-8000-000000000051', 'submission-window', 'none', '2012-01-01', null,
   '[D] 申报起止日期由年度通知规定;none 表示未规定 (first day/last day, both counted; none: no notice sets them)', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000052', 'entry-window', 'none', '2012-01-01', null,
   '[D] 入库起止日期由年度通知规定;none 表示未规定 (first day/last day, both counted; none: no notice sets them)', 'system:migration', '2014-01-01T00:00:00Z');
