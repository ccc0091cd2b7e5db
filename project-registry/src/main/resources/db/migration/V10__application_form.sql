-- The form grows by what a project of the library is asked for. Projects registered before are kept as they are: what they
-- were not asked reads as nothing said ('' and no lines, zeros, no needs), and is asked for when they are next submitted.
alter table project
  add column content_and_scale text  not null default '',
  add column investment_plan   jsonb not null default '[]',
  add column funding_sources   jsonb not null default '[]',
  add column expected_output   jsonb not null default
    '{"annualOutputValue": "0.00", "annualRevenue": "0.00", "annualTax": "0.00", "jobs": 0, "annualEnergyTce": 0}',
  add column filing_kind       text check (filing_kind in ('APPROVAL', 'FILING')),
  add column needs             jsonb not null default '{}',
  add column equipment         jsonb not null default '[]';
-- The defaults were for those rows only: from now on the form says it.
alter table project
  alter column content_and_scale drop default,
  alter column investment_plan drop default,
  alter column funding_sources drop default,
  alter column expected_output drop default,
  alter column needs drop default,
  alter column equipment drop default;
