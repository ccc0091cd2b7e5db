-- What a project is compared by, a further row whenever its form says something else there; the latest is the one that
-- counts. name_bands are MinHash bands over the name's pairs of characters: names that are alike share at least one, so a
-- GIN index finds them without looking at the others.
create table duplicate_print (
  project_id       uuid          not null references project,
  revision         int           not null check (revision > 0),
  name             text          not null,
  enterprise_name  text          not null,
  name_bands       bigint[]      not null,
  project_code     text,
  uscc             text          not null,
  division         text          not null,
  total_investment numeric(18,2) not null,
  print            text          not null,
  handed_in_at     timestamptz   not null,
  printed_at       timestamptz   not null,
  primary key (project_id, revision)
);
create index duplicate_print_bands on duplicate_print using gin (name_bands);
create index duplicate_print_code on duplicate_print (project_code) where project_code is not null;
create index duplicate_print_enterprise on duplicate_print (uscc);
create index duplicate_print_place on duplicate_print (division, total_investment);
revoke update, delete, truncate on duplicate_print from ${app};
alter table duplicate_print enable row level security;
create policy duplicate_print_read on duplicate_print for select
  using (caller_is_system() or caller_has_role('registry-officer', 'auditor'));
create policy duplicate_print_make on duplicate_print for insert
  with check (caller_is_system() or caller_has_role('registry-officer'));

-- Lines of the list of equipment, each found by its own name and model or by its invoice.
create table duplicate_equipment (
  project_id  uuid   not null,
  revision    int    not null,
  line        int    not null,
  item_key    text   not null,
  invoice_key text,
  primary key (project_id, revision, line),
  foreign key (project_id, revision) references duplicate_print
);
create index duplicate_equipment_item on duplicate_equipment (item_key);
create index duplicate_equipment_invoice on duplicate_equipment (invoice_key) where invoice_key is not null;
revoke update, delete, truncate on duplicate_equipment from ${app};
alter table duplicate_equipment enable row level security;
create policy duplicate_equipment_read on duplicate_equipment for select
  using (caller_is_system() or caller_has_role('registry-officer', 'auditor'));
create policy duplicate_equipment_make on duplicate_equipment for insert
  with check (caller_is_system() or caller_has_role('registry-officer'));

-- Two projects that may be one. project_id is the one handed in later. A pair is found anew when one of the forms changes;
-- the latest candidate of a pair is the one that counts.
create table duplicate_candidate (
  id          uuid primary key,
  project_id  uuid        not null references project,
  other_id    uuid        not null references project,
  print       text        not null,
  other_print text        not null,
  similarity  int         not null check (similarity between 0 and 100),
  reasons     jsonb       not null,
  found_at    timestamptz not null,
  check (project_id <> other_id),
  unique (project_id, other_id, print, other_print)
);
create index duplicate_candidate_other on duplicate_candidate (other_id);
revoke update, delete, truncate on duplicate_candidate from ${app};
alter table duplicate_candidate enable row level security;
-- It speaks of two enterprises, so neither of them sees it.
create policy duplicate_candidate_read on duplicate_candidate for select
  using (caller_is_system() or caller_has_role('registry-officer', 'supervisor', 'auditor'));
create policy duplicate_candidate_find on duplicate_candidate for insert
  with check (caller_is_system() or caller_has_role('registry-officer'));

create table duplicate_decision (
  id           uuid primary key,
  candidate_id uuid        not null references duplicate_candidate,
  outcome      text        not null check (outcome in ('SAME', 'DIFFERENT')),
  reason       text        not null check (length(reason) > 0),
  officer_id   text        not null,
  officer_name text        not null,
  decided_at   timestamptz not null
);
create index duplicate_decision_candidate on duplicate_decision (candidate_id, id);
revoke update, delete, truncate on duplicate_decision from ${app};
alter table duplicate_decision enable row level security;
create policy duplicate_decision_read on duplicate_decision for select
  using (caller_is_system() or caller_has_role('registry-officer', 'supervisor', 'auditor'));
create policy duplicate_decision_make on duplicate_decision for insert
  with check (caller_has_role('registry-officer') and officer_id = caller_user());

-- What stands between a project and the library, as known before a moment: pairs decided SAME (until a later decision on
-- the pair says otherwise), and pairs whose latest candidate nobody has decided. Of two projects that wait, the one handed
-- in first has precedence; one in the library has it over all. What was withdrawn or has left stands in nobody's way. The
-- project's enterprise may ask too and learns of others no more than their number and id.
create function duplicates_of(asked uuid, until timestamptz)
returns table (candidate_id uuid, other_id uuid, similarity int, decided_same boolean)
language sql stable security definer set search_path = public as $$
  with pair as (
    select distinct on (other) c.id, c.similarity, c.project_id = asked as later,
           case when c.project_id = asked then c.other_id else c.project_id end as other
    from duplicate_candidate c
    where (c.project_id = asked or c.other_id = asked) and c.found_at < until
    order by other, c.found_at desc, c.id desc
  )
  select pair.id, pair.other, pair.similarity, pair_decision.outcome is not null
  from pair
    left join lateral (
      select d.outcome from duplicate_decision d where d.candidate_id = pair.id and d.decided_at < until
      order by d.id desc limit 1
    ) own_decision on true
    left join lateral (
      select last.outcome from (
        select d.outcome from duplicate_decision d join duplicate_candidate c on c.id = d.candidate_id
        where least(c.project_id, c.other_id) = least(asked, pair.other)
          and greatest(c.project_id, c.other_id) = greatest(asked, pair.other)
          and (c.project_id = asked or c.other_id = asked) and d.decided_at < until
        order by d.id desc limit 1
      ) last where last.outcome = 'SAME'
    ) pair_decision on true
    join lateral (
      select h.to_state as state from history h
      where h.aggregate_type = 'project' and h.aggregate_id = pair.other and h.at < until
      order by h.position desc limit 1
    ) stands on true
  where (pair_decision.outcome is not null or own_decision.outcome is null)
    and stands.state not in ('EXITED', 'WITHDRAWN', 'DRAFT')
    and (pair.later or stands.state in ('IN_LIBRARY', 'SELECTED', 'AWARDED', 'SUSPENDED', 'ACCEPTED'))
    and (caller_is_system() or caller_has_role('registry-officer', 'supervisor', 'auditor')
         or caller_has_role('enterprise')
            and exists (select 1 from project p where p.id = asked and p.uscc = caller_uscc()))
$$;

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('01900000-0000-7000-8000-000000000323', 'eligibility-rule-no-duplicate', 'in-force', '2012-01-01', null,
   '湘发〔2014〕11号 五.1、六.3', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000331', 'duplicate-similarity-listed', '50', '2012-01-01', null,
   '[D] 相似度达到该值的列为疑似重复项目,0–100', 'system:migration', '2014-01-01T00:00:00Z'),
  ('01900000-0000-7000-8000-000000000332', 'duplicate-similarity-decision', '75', '2012-01-01', null,
   '[D] 相似度达到该值的,入库前须由工作人员认定,0–100', 'system:migration', '2014-01-01T00:00:00Z');
