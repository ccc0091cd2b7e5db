-- As many projects as asked for (%1$d), as they would lie in a library that grew for years: the younger, the nearer to their
-- first draft. Names are put together from words of real projects and places; what is rare stays rare at any size.
insert into project (
  id, uscc, stage, enterprise_name, contact_email, name, division, prefecture, industry, pillar, park, pole, fund,
  total_investment, requested_amount, construction_start, planned_end, filing_number, catalogue_class,
  capacity_expansion, over_capacity_trade, secret, ownership, gates, declarations, submissions, corrections, entered_on,
  stage_before_suspension, acceptance_document, accepted_on, version, content_and_scale, investment_plan, funding_sources,
  expected_output, filing_kind, needs, equipment)
select
  overlay(lpad(to_hex(1388534400000 + number * 380000000000 / total), 12, '0') || '7'
          || substr(md5(number::text), 1, 19) placing '8' from 17)::uuid,
  uscc,
  stage,
  town || brand || (array['新材料有限公司', '科技有限公司', '机械制造有限公司', '食品股份有限公司', '实业集团有限公司'])[1 + mod(number, 5)],
  'contact@enterprise.example',
  town || brand || case when mod(number, 3) = 0 then '年产' || mod(number, 97) + 1 || '万吨' else '' end || product
    || (array['项目', '建设项目', '生产线建设项目', '技术改造项目', '产业化项目', '智能制造项目', '基地项目', '扩建项目'])[1 + floor(a7 * 8)],
  division, left(division, 4) || '00', industry, pillar,
  case when a8 < 0.5 then town || (array['高新区', '经开区'])[1 + mod(number, 2)] end,
  case when a8 < 0.5 and left(division, 4) in ('4301', '4302', '4303') then 'CZT_CORE'
       when a8 < 0.5 and left(division, 4) in ('4304', '4310') then 'JINGGANGAO_BELT'
       when a8 < 0.5 and left(division, 4) in ('4306', '4307', '4309') then 'YUE_YI_CHANG_CORRIDOR' end,
  (array['TECHNICAL_UPGRADE', 'NEW_INDUSTRIALIZATION_GUIDE', 'STRATEGIC_EMERGING_GUIDE', 'INDUSTRY_UNIVERSITY_RESEARCH'])
    [1 + floor(a9 * a9 * 4)],
  investment, round(investment * 0.05, 2), start, start + 700, '湘发改备〔2024〕' || number || '号',
  (array['ENCOURAGED', 'PERMITTED'])[1 + mod(number, 2)], false, false, false,
  (array['PRIVATE', 'STATE', 'MIXED', 'FOREIGN', 'COLLECTIVE'])[1 + mod(number, 5)],
  '{"energy": {"status": "APPROVED", "documentNumber": "湘批〔2024〕1号"}, "land": {"status": "APPROVED", "documentNumber": "湘批〔2024〕2号"}}',
  '{"otherFunds": [], "yearsFundedBefore": [], "fundUseChangedBefore": false, "majorAccidentIn3Years": false, "seriousPollutionIn3Years": false}',
  1, 0,
  case when stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED', 'EXITED') then start + 120 end,
  case when stage = 'SUSPENDED' then 'IN_LIBRARY' end,
  case when stage = 'ACCEPTED' then '湘工信验〔2024〕1号' end,
  case when stage = 'ACCEPTED' then start + 900 end,
  1,
  '新建' || product || '生产线两条,建筑面积 3 万平方米',
  jsonb_build_array(jsonb_build_object('year', extract(year from start)::int, 'amount', investment::text)),
  jsonb_build_array(jsonb_build_object('kind', 'OWN_FUNDS', 'amount', investment::text)),
  '{"annualOutputValue": "800000000.00", "annualRevenue": "760000000.00", "annualTax": "45000000.00", "jobs": 320, "annualEnergyTce": 4200.5}',
  'FILING', '{}',
  jsonb_build_array(jsonb_build_object('name', product || '设备', 'amount', round(investment / 3, 2)::text))
from (
  select numbers.*, total,
         places[1 + floor(a1 ^ 1.6 * cardinality(places))] as division,
         left(towns[1 + floor(a1 ^ 1.6 * cardinality(places))], 2) as town,
         industries[1 + floor(a2 ^ 1.5 * cardinality(industries))] as industry,
         nullif(pillars[1 + floor(a2 ^ 1.5 * cardinality(industries))], '') as pillar,
         products[1 + floor(a3 ^ 2.5 * cardinality(products))] as product,
         chr(19968 + floor(a4 * 300)::int) || chr(19968 + floor(a5 * 300)::int) as brand,
         round((10 ^ (6.5 + a6 * 3.5))::numeric, 2) as investment,
         date '2014-01-01' + (number * 4300 / total)::int + floor(a4 * 200)::int as start,
         case when total - number < total / 50
              then (array['DRAFT', 'DRAFT', 'SUBMITTED', 'RETURNED'])[1 + floor(a0 * 4)]
              when total - number < total / 12
              then (array['SUBMITTED', 'COUNTY_RECOMMENDED', 'CITY_RECOMMENDED', 'FORM_CHECKED', 'IN_LIBRARY'])
                [1 + floor(a0 * 5)]
              else (array['IN_LIBRARY', 'IN_LIBRARY', 'IN_LIBRARY', 'IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED',
                          'ACCEPTED', 'ACCEPTED', 'EXITED', 'RETURNED', 'CITY_RECOMMENDED'])[1 + floor(a0 * 12)]
         end as stage
  from (select generate_series as number, random() as a0, random() as a1, random() as a2, random() as a3,
               random() as a4, random() as a5, random() as a6, random() as a7, random() as a8, random() as a9
        from generate_series(1::bigint, %1$d::bigint)) as numbers,
       bench_words,
       (select %1$d::bigint as total) as size
) as drawn
join bench_enterprise on bench_enterprise.nth = mod(drawn.number * 7919, 50000)
