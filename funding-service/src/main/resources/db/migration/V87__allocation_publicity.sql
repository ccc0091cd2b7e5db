-- What is to be awarded is made public before it is issued (资金分配结果公示, 六.5): a list by one person, published by another, and
-- open to objections by name until its last day. An award is issued when its list's time is over and nothing stands against it.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('0145d9a4-0000-7000-8000-000000000087', 'allocation-publicity-days', '7', '2014-01-01', null,
   '[F] 公示通知:5 或 7 个工作日,首日计入 | published notices: 5 or 7 working days, the first day counts', 'system:migration', '2014-01-01T00:00:00Z');

create table allocation_list (
  id                  uuid primary key,
  fund                text        not null references fund,
  year                int         not null,
  document_number     text        not null,
  state               text        not null check (state in ('PROPOSED', 'PUBLISHED', 'REJECTED')),
  first_day           date,
  last_day            date,
  publicity_parameter uuid,
  maker_person        text        not null,
  maker_name          text        not null,
  maker_at            timestamptz not null,
  checker_person      text,
  checker_name        text,
  checker_at          timestamptz,
  rejection_reason    text,
  version             bigint      not null,
  constraint allocation_list_four_eyes check (checker_person <> maker_person),
  constraint allocation_list_signed check (state = 'PROPOSED' or checker_person is not null),
  constraint allocation_list_dated check (state = 'PUBLISHED' or last_day is null),
  constraint allocation_list_public check (state <> 'PUBLISHED'
    or (first_day is not null and last_day is not null and publicity_parameter is not null and first_day <= last_day))
);
create unique index allocation_list_document_once on allocation_list (fund, year, document_number) where state <> 'REJECTED';

-- An award stands on one list at a time.
create table allocation_line (
  list_id  uuid    not null references allocation_list,
  award_id uuid    not null references award,
  live     boolean not null default true,
  primary key (list_id, award_id)
);
create unique index allocation_line_once on allocation_line (award_id) where live;
create function lines_are_free_again() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update allocation_line set live = false where list_id = new.id;
  return null;
end $$;
revoke all on function lines_are_free_again() from public, ${app};
create trigger lines_are_free_again after update of state on allocation_list
  for each row when (new.state = 'REJECTED') execute function lines_are_free_again();

create function allocation_is_public(list uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select from allocation_list l where l.id = list and l.state = 'PUBLISHED') $$;

create table allocation_objection (
  id            uuid primary key,
  list_id       uuid        not null,
  award_id      uuid        not null,
  evidence      text        not null check (length(evidence) > 0),
  state         text        not null check (state in ('OPEN', 'UPHELD', 'DISMISSED', 'REJECTED_ANONYMOUS', 'REJECTED_LATE')),
  raised_at     timestamptz not null,
  handler       text,
  handler_name  text,
  reason        text,
  decided_at    timestamptz,
  version       bigint      not null,
  constraint allocation_objection_to_a_line foreign key (list_id, award_id) references allocation_line (list_id, award_id),
  constraint allocation_objection_decided check ((state = 'OPEN') = (decided_at is null)),
  constraint allocation_objection_handled check (state not in ('UPHELD', 'DISMISSED') or handler is not null)
);
create index allocation_objection_award on allocation_objection (award_id);
-- Who objected, sealed with a key that the database does not know.
create table allocation_objector (
  objection_id uuid primary key references allocation_objection,
  sealed       bytea not null
);

revoke update, delete on allocation_list, allocation_line, allocation_objection, allocation_objector from ${app};
grant update (state, first_day, last_day, publicity_parameter, checker_person, checker_name, checker_at, rejection_reason, version)
  on allocation_list to ${app};
grant update (state, handler, handler_name, reason, decided_at, version) on allocation_objection to ${app};
alter table allocation_list enable row level security;
alter table allocation_line enable row level security;
alter table allocation_objection enable row level security;
alter table allocation_objector enable row level security;
create policy allocation_list_open on allocation_list for select using (state = 'PUBLISHED' or caller_reads_ledger());
create policy allocation_list_propose on allocation_list for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'PROPOSED');
create policy allocation_list_decide on allocation_list for update using (caller_has_role('finance-checker') and state = 'PROPOSED')
  with check (checker_person = caller_user());
create policy allocation_line_open on allocation_line for select using (exists (select from allocation_list l where l.id = list_id));
create policy allocation_line_propose on allocation_line for insert with check (live and exists (
  select from allocation_list l where l.id = list_id and l.state = 'PROPOSED' and l.maker_person = caller_user()));
create policy allocation_objection_read on allocation_objection for select using (caller_has_role('finance-checker', 'auditor'));
create policy allocation_objection_raise on allocation_objection for insert with check
  (allocation_is_public(list_id) and handler is null and state in ('OPEN', 'REJECTED_ANONYMOUS', 'REJECTED_LATE'));
-- Anybody of the office may take one that nobody handles; who handles it decides it or lets it go.
create policy allocation_objection_decide on allocation_objection for update
  using (caller_has_role('finance-checker') and state = 'OPEN' and (handler is null or handler = caller_user()))
  with check (handler = caller_user() or (handler is null and state = 'OPEN'));
create policy allocation_objector_add on allocation_objector for insert with check (true);
create policy allocation_objector_read on allocation_objector for select using (caller_has_role('finance-checker') and exists (
  select from allocation_objection o where o.id = objection_id and o.handler = caller_user()));

-- What everybody may know of a list: no contact, no account, no officer.
create view open_allocation_line as
  select l.list_id, a.id as award_id, a.project_id, a.project_name, a.uscc, a.enterprise_name, a.amount,
         a.state in ('REJECTED', 'EXPIRED', 'CANCELLED') as withdrawn
    from allocation_line l
    join allocation_list p on p.id = l.list_id and p.state = 'PUBLISHED'
    join award a on a.id = l.award_id;
revoke all on open_allocation_line from ${app};
grant select on open_allocation_line to ${app};

-- How an award's publicity stands; asked by the service, and by the database when the award is issued.
create function award_publicity(award uuid, on_day date) returns text language sql stable security definer set search_path = public, pg_temp as
$$ select case
     when not exists (select from allocation_line l join allocation_list p on p.id = l.list_id
                       where l.award_id = award and l.live and p.state = 'PUBLISHED' and p.last_day < on_day) then 'NOT_ENDED'
     when exists (select from allocation_objection o where o.award_id = award and o.state = 'UPHELD') then 'UPHELD'
     when exists (select from allocation_objection o where o.award_id = award and o.state = 'OPEN') then 'OPEN'
     else 'PASSED' end $$;
create function award_was_public() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if award_publicity(new.id, new.issued_on) <> 'PASSED' then
    raise exception 'award % is issued before its publicity has passed', new.id
      using errcode = 'check_violation', constraint = 'award_was_public';
  end if;
  return null;
end $$;
revoke all on function award_was_public() from public, ${app};
create trigger award_was_public after update of state on award
  for each row when (new.state = 'ISSUED') execute function award_was_public();
