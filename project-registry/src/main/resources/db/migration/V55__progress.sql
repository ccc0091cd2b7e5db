-- A report that goes backwards says why (形象进度、投资完成回落须说明原因); what looks odd about it stays with it.
alter table progress_report
  add column backward_reason text check (length(backward_reason) > 0),
  add column warnings jsonb not null default '[]';

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('01900000-0000-7000-8000-000000000053', 'progress-plan-tolerance', '10', '2012-01-01', null,
   '[D] 投资完成比例超出按工期匀速推算的计划比例多少个百分点时提示 (percentage points)', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000054', 'progress-financial-lead', '20', '2012-01-01', null,
   '[D] 投资完成比例超出形象进度多少个百分点时提示 (percentage points)', 'system:migration', '2014-01-01T00:00:00Z');
