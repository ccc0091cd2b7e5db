-- The facets of a search that is narrowed by one of these read their own few sums, not all of a level.
create index project_count_fund on project_count (level, fund, stage);
create index project_count_industry on project_count (level, industry, fund, stage);
create index project_count_division on project_count (level, division, fund, stage);
