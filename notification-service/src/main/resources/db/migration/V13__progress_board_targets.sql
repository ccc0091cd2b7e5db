-- What the board is cut by, and financial progress beside physical: the light follows the slower of the two.
alter table project add column industry text;
alter table project add column park text;
alter table follow_up add column industry text;
alter table follow_up add column park text;
alter table follow_up add column leader text check (length(leader) > 0);
alter table follow_up add column financial_percent numeric(5,2);
alter table follow_up add column diverging boolean not null default false;
alter table quarter_report add column financial_percent numeric(5,2);
create policy follow_up_led on follow_up for update using (caller_has_role('supervisor'));

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at)
values (gen_random_uuid(), 'progress-divergence-points', '30', date '2004-01-01', null,
        '[D] 资金进度与形象进度相差超过的百分点,超过即预警 | percentage points by which financial and physical progress may differ',
        'migration', timestamptz '2014-01-01T00:00:00Z');

-- Targets of the decision (一.2, 二.1, 三.1, 四) and what was reached. Public; actuals are never changed, a later one corrects.
create table target (
  code   text primary key,
  clause text not null,
  name   text not null,
  unit   text not null,
  year   int  not null,
  value  numeric(18,2) not null check (value > 0),
  source text not null
);
revoke insert, update, delete, truncate on target from ${app};
alter table target enable row level security;
create policy target_public on target for select using (true);
create table target_actual (
  id          uuid primary key,
  code        text not null references target,
  measured_on date not null,
  value       numeric(18,2) not null check (value >= 0),
  source      text not null check (length(source) > 0),
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index target_actual_code on target_actual (code, measured_on, id);
revoke update, delete, truncate on target_actual from ${app};
alter table target_actual enable row level security;
create policy target_actual_public on target_actual for select using (true);
create policy target_actual_recorded on target_actual for insert with check (caller_has_role('supervisor'));

insert into target (code, clause, name, unit, year, value, source)
select code, clause, name, unit, year, value, '[S] 决定' || clause
from (values
  ('INDUSTRIAL_VALUE_ADDED', '一.2', '全部工业增加值', '亿元', 2017, 15000),
  ('TRILLION_INDUSTRIES', '一.2', '主营业务收入过1万亿元产业', '个', 2017, 1),
  ('PARKS_OVER_100_BILLION', '一.2', '过1000亿元园区', '个', 2017, 10),
  ('ENTERPRISES_50_TO_100_BILLION', '一.2', '500亿至1000亿元企业', '个', 2017, 10),
  ('EQUIPMENT_REVENUE', '二.1', '装备产业主营业务收入', '亿元', 2017, 10000),
  ('FOOD_REVENUE', '二.1', '食品产业主营业务收入', '亿元', 2017, 8000),
  ('PARKS_DOUBLED_MEASURES', '三.1', '园区比2012年翻番的指标', '项', 2018, 5),
  ('DEMONSTRATION_BASES', '三.1', '新型工业化产业示范基地', '个', 2018, 50),
  ('ENTERPRISES_OVER_10_BILLION', '四', '5年内过100亿元企业', '个', 2018, 25),
  ('YEARLY_ENTERPRISES_OVER_400_MILLION', '四', '每年新增过4亿元企业', '个/年', 2017, 100),
  ('YEARLY_ENTERPRISES_OVER_100_MILLION', '四', '每年新增过1亿元企业', '个/年', 2017, 1000),
  ('YEARLY_SMALL_AND_MICRO', '四', '每年新增小微企业', '个/年', 2017, 30000)
) as targets (code, clause, name, unit, year, value);
