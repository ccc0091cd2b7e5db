-- Which industries a fund does not support; in general none is excluded. A fund's own rule has the fund's code after the name:
-- excluded-industries--technical-upgrade.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('0145d9a4-0000-7000-8000-000000000076', 'excluded-industries', 'none', '2014-01-01', null,
   '[D] 设计默认:各专项资金均不排除行业(GB/T 4754 门类或大类,逗号分隔;none 为不排除) | design default: no industry is excluded from a fund (sections or divisions of GB/T 4754 with commas between; none for none)', 'system:migration', '2014-01-01T00:00:00Z');

-- Which version of that rule an award was decided by; awards from before had none.
alter table award add column exclusion_parameter uuid;
