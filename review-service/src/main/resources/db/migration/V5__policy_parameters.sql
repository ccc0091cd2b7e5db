-- Defaults; units: working days, years, percent, yuan, points. [F] found in published rules, [L] law, [D] design default.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at)
select gen_random_uuid(), name, value, date '2014-01-01', null, source, 'migration', timestamptz '2014-01-01T00:00:00Z'
from (values
  ('panel-size', '5', '[L] 招标投标法第三十七条类推:五人以上单数 | five or more, odd, by analogy with the tendering law'),
  ('panel-minimum', '5', '[L] 招标投标法第三十七条类推 | fewest submitted sheets that make a score, by analogy with the tendering law'),
  ('recusal-years', '3', '[L] 评标专家回避规定类推:近三年 | recusal of evaluation experts, last three years'),
  ('expert-load', '60', '[D] design default: most projects one expert scores in a round'),
  ('score-threshold', '60', '[D] design default: lowest official score that may be selected'),
  ('award-cap-percent', '20', '[F] national example: percent of total investment'),
  ('award-cap-yuan', '50000000.00', '[F] national example: 5,000 万元 a project'),
  ('publicity-working-days', '7', '[F] published notices: 5 or 7 working days, the first day counts'),
  ('scores-due-notice-working-days', '3', '[D] design default: an expert is reminded when this much is left')
) as defaults (name, value, source);
