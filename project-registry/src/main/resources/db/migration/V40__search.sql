-- The search index of the projects (docs/adr/0008): one narrow row a project, kept by trigger in the transaction of the
-- change. The service has no right to the table; it reads what its caller may see through the view at the end.

-- Text as it is compared: full-width forms narrowed (NFKC), ASCII in lower case, blanks to one. Its like in Java: Words.
create function search_normal(given text) returns text language sql immutable strict parallel safe
  return btrim(regexp_replace(lower(normalize(given, NFKC) collate "C"), '[[:space:][:cntrl:]]+', ' ', 'g'));

-- Every pair of neighbouring characters, and the last by itself, so that each character begins a pair: two-character
-- words are found by one key of the index, single characters by prefix.
create function search_pairs(mark text, given text) returns text[] language sql immutable strict parallel safe
  return array(select mark || rtrim(substr(given, place, 2))
               from generate_series(1, length(given)) as place
               where substr(given, place, 1) <> ' ');

-- Amounts in eighths of a power of ten, from 100,000 to 100,000,000,000 yuan; what lies beyond shares the last.
create function search_amount(yuan numeric) returns int language sql immutable strict parallel safe
  return least(88, greatest(40, floor(log(greatest(yuan, 1)) * 8)))::int;

-- A day's year and its month, from 2000 to 2040; what lies beyond shares the first or the last.
create function search_days(mark text, day date) returns text[] language sql immutable strict parallel safe
  return (select array[mark || extract(year from near), mark || (extract(year from near) * 100 + extract(month from near))]
          from (select least(date '2040-12-31', greatest(date '2000-01-01', day)) as near) as clamped);

-- 32,768 projects make a block. Each key of the index begins with the number of its block, so that a search looks into
-- the newest block first and stops when it has enough: its work hardly grows with the library.
create function search_block(place bigint) returns bigint language sql immutable strict parallel safe
  return place >> 15;

create table search_entry (
  place              bigint        primary key generated always as identity,
  id                 uuid          not null unique,
  uscc               text          not null,
  stage              text          not null,
  fund               text          not null,
  pillar             text          not null,
  industry           text          not null,
  pole               text          not null,
  park               text          not null,
  prefecture         text          not null,
  division           text          not null,
  total_investment   numeric(18,2),
  construction_start date,
  entered_on         date,
  name_text          text          not null,
  enterprise_text    text          not null
);
comment on table search_entry is 'What projects are found by; empty text where nothing is said, as in drafts';

create function search_terms(place bigint, name_text text, enterprise_text text, uscc text, stage text, fund text,
                             pillar text, industry text, pole text, park text, prefecture text, division text,
                             total_investment numeric, construction_start date, entered_on date)
  returns tsvector language sql immutable parallel safe
  return array_to_tsvector(array(
    select to_hex(search_block(place)) || term
    from unnest(
      search_pairs('N', name_text) || search_pairs('W', name_text) || search_pairs('W', enterprise_text)
      || array['M' || uscc, 'S' || stage, 'F' || nullif(fund, ''), 'L' || nullif(pillar, ''),
               'I' || nullif(industry, ''), 'O' || nullif(pole, ''), 'P' || nullif(park, ''),
               'C' || nullif(prefecture, ''), 'D' || nullif(division, ''), 'A' || search_amount(total_investment),
               case when stage <> 'DRAFT' then 'V' end,
               case when stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED') then 'B' end]
      || search_days('U', construction_start) || search_days('T', entered_on)) as term
    where term is not null));

-- How many projects there are, by what is asked for: for every way of naming or not naming an industry (or its pillar), a
-- park (or its pole), a division (or its prefecture) and a fund; only an industry in a park of a division is not kept.
-- level tells the way: 1 pillar, 2 industry; +3 pole, +6 park; +9 prefecture, +18 division; +27 fund.
create table project_count (
  level      smallint not null,
  prefecture text     not null,
  division   text     not null,
  pillar     text     not null,
  industry   text     not null,
  pole       text     not null,
  park       text     not null,
  fund       text     not null,
  stage      text     not null,
  projects   bigint   not null,
  primary key (level, prefecture, division, pillar, industry, pole, park, fund, stage)
);
create index project_count_park on project_count (level, park, prefecture, division);

-- What the counts do not hold yet. Writers only append, so that no two of them meet at a counter; who counts adds both.
create table project_count_change (
  number     bigint   primary key generated always as identity,
  project_id uuid     not null,
  news       text     check (news in ('REGISTERED', 'HANDED_IN', 'ENTERED')),
  stage      text     not null,
  fund       text     not null,
  pillar     text     not null,
  industry   text     not null,
  pole       text     not null,
  park       text     not null,
  prefecture text     not null,
  division   text     not null,
  change     smallint not null
);

-- In which order projects came into sight. One fold at a time writes the numbers, so that a smaller one never appears
-- after a greater one was read: what is new since a number is told once and completely.
create table project_news (
  number     bigint primary key generated always as identity,
  project_id uuid   not null,
  news       text   not null
);

create function fold_project_counts(most int) returns int language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  folded int;
begin
  if not pg_try_advisory_xact_lock(4000, 41) then
    return 0;
  end if;
  with gone as (
    delete from project_count_change
    where number in (select number from project_count_change order by number limit most) returning *
  ), told as (
    insert into project_news (project_id, news)
    select project_id, news from gone where news is not null order by number
  ), kept as (
    insert into project_count (level, prefecture, division, pillar, industry, pole, park, fund, stage, projects)
    select (2 - grouping(pillar) - grouping(industry)) + 3 * (2 - grouping(pole) - grouping(park))
             + 9 * (2 - grouping(prefecture) - grouping(division)) + 27 * (1 - grouping(fund)),
           coalesce(prefecture, ''), coalesce(division, ''), coalesce(pillar, ''), coalesce(industry, ''),
           coalesce(pole, ''), coalesce(park, ''), coalesce(fund, ''), stage, sum(change)
    from gone
    group by stage, rollup (pillar, industry), rollup (pole, park), rollup (prefecture, division), rollup (fund)
    having (grouping(industry) = 1 or grouping(pole) = 1 or grouping(prefecture) = 1) and sum(change) <> 0
    on conflict (level, prefecture, division, pillar, industry, pole, park, fund, stage)
      do update set projects = project_count.projects + excluded.projects
  )
  select count(*) into folded from gone;
  return folded;
end $$;

-- A project as the index holds it; its place is given when it is first kept.
create function search_entry_of(project project) returns search_entry language sql immutable parallel safe as
$$ select null::bigint, project.id, project.uscc, project.stage, coalesce(project.fund, ''), coalesce(project.pillar, ''),
          coalesce(project.industry, ''), coalesce(project.pole, ''), coalesce(project.park, ''),
          coalesce(project.prefecture, ''), coalesce(project.division, ''), project.total_investment,
          project.construction_start, project.entered_on, search_normal(coalesce(project.name, '')),
          search_normal(coalesce(project.enterprise_name, '')) $$;

create function search_keep() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare
  now search_entry := search_entry_of(new);
  was search_entry;
begin
  insert into search_entry as entry
    (id, uscc, stage, fund, pillar, industry, pole, park, prefecture, division, total_investment, construction_start,
     entered_on, name_text, enterprise_text)
  values
    (now.id, now.uscc, now.stage, now.fund, now.pillar, now.industry, now.pole, now.park, now.prefecture, now.division,
     now.total_investment, now.construction_start, now.entered_on, now.name_text, now.enterprise_text)
  on conflict (id) do update set
    uscc = excluded.uscc, stage = excluded.stage, fund = excluded.fund, pillar = excluded.pillar,
    industry = excluded.industry, pole = excluded.pole, park = excluded.park, prefecture = excluded.prefecture,
    division = excluded.division, total_investment = excluded.total_investment,
    construction_start = excluded.construction_start, entered_on = excluded.entered_on,
    name_text = excluded.name_text, enterprise_text = excluded.enterprise_text;

  if tg_op = 'UPDATE' then
    was := search_entry_of(old);
    insert into project_count_change
      (project_id, stage, fund, pillar, industry, pole, park, prefecture, division, change)
    values
      (was.id, was.stage, was.fund, was.pillar, was.industry, was.pole, was.park, was.prefecture, was.division, -1);
  end if;
  insert into project_count_change
    (project_id, news, stage, fund, pillar, industry, pole, park, prefecture, division, change)
  values
    (now.id,
     case when tg_op = 'INSERT' then 'REGISTERED'
          when was.stage = 'DRAFT' and now.stage <> 'DRAFT' then 'HANDED_IN'
          when was.entered_on is null and now.entered_on is not null then 'ENTERED' end,
     now.stage, now.fund, now.pillar, now.industry, now.pole, now.park, now.prefecture, now.division, 1);
  return null;
end $$;

create trigger search_keep_new after insert on project for each row execute function search_keep();
create trigger search_keep_changed after update on project for each row
  when ((old.uscc, old.stage, old.fund, old.pillar, old.industry, old.pole, old.park, old.prefecture, old.division,
         old.total_investment, old.construction_start, old.entered_on, old.name, old.enterprise_name)
        is distinct from
        (new.uscc, new.stage, new.fund, new.pillar, new.industry, new.pole, new.park, new.prefecture, new.division,
         new.total_investment, new.construction_start, new.entered_on, new.name, new.enterprise_name))
  execute function search_keep();

-- Puts the whole index up anew: for the projects that were there before it, or after a repair.
create function search_rebuild() returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  lock table project in share mode;
  truncate search_entry, project_count, project_count_change, project_news;
  insert into search_entry
    (id, uscc, stage, fund, pillar, industry, pole, park, prefecture, division, total_investment, construction_start,
     entered_on, name_text, enterprise_text)
  select entry.id, entry.uscc, entry.stage, entry.fund, entry.pillar, entry.industry, entry.pole, entry.park,
         entry.prefecture, entry.division, entry.total_investment, entry.construction_start, entry.entered_on,
         entry.name_text, entry.enterprise_text
  from project, search_entry_of(project) as entry order by project.id;
  insert into project_count (level, prefecture, division, pillar, industry, pole, park, fund, stage, projects)
  select (2 - grouping(pillar) - grouping(industry)) + 3 * (2 - grouping(pole) - grouping(park))
           + 9 * (2 - grouping(prefecture) - grouping(division)) + 27 * (1 - grouping(fund)),
         coalesce(prefecture, ''), coalesce(division, ''), coalesce(pillar, ''), coalesce(industry, ''),
         coalesce(pole, ''), coalesce(park, ''), coalesce(fund, ''), stage, count(*)
  from search_entry
  group by stage, rollup (pillar, industry), rollup (pole, park), rollup (prefecture, division), rollup (fund)
  having grouping(industry) = 1 or grouping(pole) = 1 or grouping(prefecture) = 1;
end $$;
revoke execute on function search_rebuild() from public, ${app};
select search_rebuild();

-- Without a pending list: a search would read it whole, and a writer would now and then wait for its clearing.
create index search_entry_terms on search_entry using gin (
  search_terms(place, name_text, enterprise_text, uscc, stage, fund, pillar, industry, pole, park, prefecture, division,
               total_investment, construction_start, entered_on)) with (fastupdate = off);
create index search_entry_library on search_entry (place)
  where stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED');
create index search_entry_investment on search_entry (total_investment, place);
create index search_entry_start on search_entry (construction_start, place);
create index search_entry_entered on search_entry (entered_on, place) where entered_on is not null;

-- The newest place, where a search begins; of whose project it is, it says nothing.
create function search_top() returns bigint language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return (select coalesce(max(place), 0) from search_entry);

create function caller_county() returns text language sql stable parallel safe as
$$ select case when caller_has_role('county-officer') and not caller_has_role('city-officer')
            then nullif(current_setting('app.division', true), '') end $$;

create function caller_prefecture() returns text language sql stable parallel safe as
$$ select case when caller_has_role('city-officer')
            then left(nullif(current_setting('app.division', true), ''), 4) || '00' end $$;

create function caller_is_province() returns boolean language sql stable parallel safe as
$$ select caller_has_role('registry-officer', 'review-officer', 'finance-maker', 'finance-checker', 'finance-releaser',
                          'supervisor') $$;

-- Nothing but the views below leads to the tables. The views carry the policies of project, each asked once a query, and
-- beside them what everybody may know (library_entry). They are no security barriers: text and amounts could not be
-- looked up by index behind one, since those comparisons are not leakproof.
alter table search_entry enable row level security;
alter table project_count enable row level security;
alter table project_count_change enable row level security;
alter table project_news enable row level security;
revoke all on search_entry, project_count, project_count_change, project_news from ${app};

create view searchable_project as
  select *, search_terms(place, name_text, enterprise_text, uscc, stage, fund, pillar, industry, pole, park, prefecture,
                         division, total_investment, construction_start, entered_on) as terms
  from search_entry
  where stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED')
     or (select caller_is_system() or caller_has_role('auditor'))
     or uscc = (select case when caller_has_role('enterprise') then caller_uscc() end)
     or stage <> 'DRAFT' and ((select caller_is_province()) or division = (select caller_county())
                              or prefecture = (select caller_prefecture()));

create view counted_project as
  select * from project_count
  where stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED')
     or (select caller_is_system() or caller_has_role('auditor'))
     or stage <> 'DRAFT' and ((select caller_is_province()) or division = (select caller_county())
                              or prefecture = (select caller_prefecture()));

create view counted_since as
  select stage, fund, pillar, industry, pole, park, prefecture, division, change as projects
  from project_count_change
  where stage in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED')
     or (select caller_is_system() or caller_has_role('auditor'))
     or stage <> 'DRAFT' and ((select caller_is_province()) or division = (select caller_county())
                              or prefecture = (select caller_prefecture()));

create view appeared_project as
  select searchable_project.*, project_news.number, project_news.news
  from project_news join searchable_project on searchable_project.id = project_news.project_id;

revoke insert, update, delete on searchable_project, counted_project, counted_since, appeared_project from ${app};
