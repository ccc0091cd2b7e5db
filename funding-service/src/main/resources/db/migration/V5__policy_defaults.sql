-- Defaults of the policy's numbers; an administrator records later versions through the API.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('0145d9a4-0000-7000-8000-000000000001', 'award-cap-percent', '20', '2014-01-01', null,
   '六.3 专项资金;单个项目支持比例上限(占总投资的百分比),参照国家专项做法 | cap as percent of total investment, after national practice', 'system:migration', '2014-01-01T00:00:00Z'),
  ('0145d9a4-0000-7000-8000-000000000002', 'award-cap-amount', '50000000.00', '2014-01-01', null,
   '六.3 专项资金;单个项目支持金额上限(元),参照国家专项做法 | cap in yuan, after national practice', 'system:migration', '2014-01-01T00:00:00Z'),
  ('0145d9a4-0000-7000-8000-000000000003', 'instalment-percents', '50,50', '2014-01-01', null,
   '六.3 提高资金使用效益;首期50%,评价合格后50% | half at once, half after a passing evaluation', 'system:migration', '2014-01-01T00:00:00Z'),
  ('0145d9a4-0000-7000-8000-000000000004', 'second-instalment-physical-percent', '50', '2014-01-01', null,
   '[D] 设计默认:拨付后期资金所需的形象进度(百分比) | design default: physical progress in percent that opens a later instalment', 'system:migration', '2014-01-01T00:00:00Z'),
  ('0145d9a4-0000-7000-8000-000000000005', 'second-approval-threshold', '30000000.00', '2014-01-01', null,
   '[D] 设计默认:单笔拨款达到该金额(元)须另一人再审批 | design default: from this amount in yuan a further person approves', 'system:migration', '2014-01-01T00:00:00Z');
