-- Changes of an approved budget (预算调整), by one person and approved by another: more, less, to another fund of the year,
-- recovered money made available again, and what is left at the year's end carried over (结转).
create table budget_adjustment (
  id               uuid primary key,
  kind             text          not null check (kind in ('INCREASE', 'DECREASE', 'TRANSFER', 'RECOVERED', 'CARRY_OVER')),
  fund             text          not null references fund,
  year             int           not null check (year between 2014 and 2100),
  to_fund          text          references fund,
  to_year          int           check (to_year between 2014 and 2100),
  place            text          check (place ~ '^43[0-9]{2}00$'),
  amount           numeric(18,2) not null check (amount > 0),
  document_number  text          not null,
  reason           text          not null check (length(reason) between 1 and 500),
  state            text          not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  maker_person     text          not null,
  maker_name       text          not null,
  maker_at         timestamptz   not null,
  checker_person   text,
  checker_name     text,
  checker_at       timestamptz,
  rejection_reason text,
  version          bigint        not null,
  constraint adjustment_four_eyes check (checker_person <> maker_person),
  constraint adjustment_signed check (state = 'PROPOSED' or checker_person is not null),
  constraint adjustment_target check (case
    when kind = 'TRANSFER' then to_fund is not null and to_year is not null and to_fund <> fund and to_year = year
    when kind = 'CARRY_OVER' then to_fund is not null and to_year is not null and to_fund = fund and to_year = year + 1
    when kind not in ('TRANSFER', 'CARRY_OVER') then to_fund is null and to_year is null end),
  constraint adjustment_place check (place is null or kind = 'RECOVERED'),
  constraint adjustment_after_year check (kind <> 'CARRY_OVER' or extract(year from maker_at at time zone 'Asia/Shanghai') > year)
);
create unique index adjustment_document_once on budget_adjustment (fund, year, kind, coalesce(to_fund, ''), document_number)
  where state <> 'REJECTED';
create unique index adjustment_carries_once on budget_adjustment (fund, year) where kind = 'CARRY_OVER' and state <> 'REJECTED';
revoke update, delete on budget_adjustment from ${app};
grant update (state, checker_person, checker_name, checker_at, rejection_reason, version) on budget_adjustment to ${app};
alter table budget_adjustment enable row level security;
create policy adjustment_read on budget_adjustment for select using (caller_reads_ledger());
create policy adjustment_propose on budget_adjustment for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'PROPOSED');
create policy adjustment_decide on budget_adjustment for update using (caller_has_role('finance-checker'))
  with check (checker_person = caller_user());

-- Whether an entry moved an amount between two accounts of a book; after it, the one it left holds as much.
create function money_moved(entry_reference text, book_fund text, book_year int, went_from text, went_to text, moved numeric)
  returns table (left_over numeric) language sql stable security definer set search_path = public, pg_temp as
$$ select source.balance
     from journal_entry e
     join posting source on source.entry_id = e.id and source.kind = went_from and source.amount = -moved
     join posting target on target.entry_id = e.id and target.kind = went_to and target.amount = moved
    where e.reference = entry_reference and e.fund = book_fund and e.year = book_year $$;
revoke all on function money_moved(text, text, int, text, text, numeric) from public, ${app};

-- As money_is_posted for budgets: an adjustment is approved only together with its journal entries; a carry-over leaves nothing.
create function adjustment_is_posted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  reference text := 'adjustment:' || new.id;
  posted    boolean;
begin
  posted := case new.kind
    when 'INCREASE' then exists (select from money_moved(reference, new.fund, new.year, 'APPROPRIATION', 'AVAILABLE', new.amount))
    when 'DECREASE' then exists (select from money_moved(reference, new.fund, new.year, 'AVAILABLE', 'APPROPRIATION', new.amount))
    when 'RECOVERED' then exists (select from money_moved(reference, new.fund, new.year, 'RECOVERED', 'AVAILABLE', new.amount))
    else exists (select from money_moved(reference || ':out', new.fund, new.year, 'AVAILABLE', 'APPROPRIATION', new.amount) as gone
                  where new.kind = 'TRANSFER' or gone.left_over = 0)
     and exists (select from money_moved(reference || ':in', new.to_fund, new.to_year, 'APPROPRIATION', 'AVAILABLE', new.amount))
  end;
  if not posted then
    raise exception 'budget_adjustment % is % without its journal entry', new.id, new.state
      using errcode = 'check_violation', constraint = 'money_is_posted';
  end if;
  return null;
end $$;
revoke all on function adjustment_is_posted() from public, ${app};
create constraint trigger adjustment_is_posted after insert or update on budget_adjustment deferrable initially deferred
  for each row when (new.state = 'APPROVED') execute function adjustment_is_posted();
