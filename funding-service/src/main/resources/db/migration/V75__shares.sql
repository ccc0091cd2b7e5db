-- A fund's year may be divided among prefectures (市州切块): what a place may still be promised is its share less what it was.
-- A year without rows here is not divided, and nothing of this applies to it.
create table ledger_share (
  fund     text          not null,
  year     int           not null,
  place    text          not null check (place ~ '^43[0-9]{2}00$'),
  share    numeric(18,2) not null check (share >= 0),
  promised numeric(18,2) not null check (promised >= 0),
  primary key (fund, year, place),
  foreign key (fund, year) references ledger_book,
  constraint ledger_share_kept check (promised <= share)
);
revoke all on ledger_share from ${app};
grant select on ledger_share to ${app};
alter table ledger_share enable row level security;
create policy ledger_read on ledger_share for select using (caller_reads_ledger());

-- What places may still be promised is there: never more than the book has available.
create function shares_are_covered(book_fund text, book_year int) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select coalesce(sum(share - promised), 0) from ledger_share where fund = book_fund and year = book_year)
     > (select balance from ledger_account where fund = book_fund and year = book_year and kind = 'AVAILABLE') then
    raise exception 'the shares of % % are more than is available', book_fund, book_year
      using errcode = 'check_violation', constraint = 'ledger_shares_covered';
  end if;
end $$;
revoke all on function shares_are_covered(text, int) from public, ${app};

-- In a divided year money leaves and enters AVAILABLE for a place, unless it is the budget itself that changes.
create function posting_keeps_share() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  counted text;
begin
  if not exists (select from ledger_share where fund = new.fund and year = new.year) then
    return null;
  end if;
  if not exists (select from posting where entry_id = new.entry_id and kind = 'APPROPRIATION') then
    select place into counted from journal_entry where id = new.entry_id;
    update ledger_share set promised = promised - new.amount where fund = new.fund and year = new.year and place = counted;
    if not found then
      raise exception 'no share of % % for %', new.fund, new.year, coalesce(counted, 'an entry without a place')
        using errcode = 'check_violation', constraint = 'ledger_share_named';
    end if;
  end if;
  perform shares_are_covered(new.fund, new.year);
  return null;
end $$;
revoke all on function posting_keeps_share() from public, ${app};
create trigger posting_keeps_share after insert on posting for each row when (new.kind = 'AVAILABLE') execute function posting_keeps_share();

-- How a year is divided (分配方案), by one person and approved by another; a later plan replaces it.
create table share_plan (
  id               uuid primary key,
  fund             text        not null references fund,
  year             int         not null check (year between 2014 and 2100),
  document_number  text        not null,
  state            text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  maker_person     text        not null,
  maker_name       text        not null,
  maker_at         timestamptz not null,
  checker_person   text,
  checker_name     text,
  checker_at       timestamptz,
  rejection_reason text,
  version          bigint      not null,
  constraint share_plan_four_eyes check (checker_person <> maker_person),
  constraint share_plan_signed check (state = 'PROPOSED' or checker_person is not null)
);
create unique index share_plan_document_once on share_plan (fund, year, document_number) where state <> 'REJECTED';
create table share_plan_line (
  plan_id uuid          not null references share_plan,
  place   text          not null check (place ~ '^43[0-9]{2}00$'),
  amount  numeric(18,2) not null check (amount >= 0),
  primary key (plan_id, place)
);
revoke update, delete on share_plan, share_plan_line from ${app};
grant update (state, checker_person, checker_name, checker_at, rejection_reason, version) on share_plan to ${app};
alter table share_plan enable row level security;
alter table share_plan_line enable row level security;
create policy share_plan_read on share_plan for select using (caller_reads_ledger());
create policy share_plan_propose on share_plan for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'PROPOSED');
create policy share_plan_decide on share_plan for update using (caller_has_role('finance-checker'))
  with check (checker_person = caller_user());
create policy share_plan_line_read on share_plan_line for select using (caller_reads_ledger());
create policy share_plan_line_propose on share_plan_line for insert with check (exists (
  select from share_plan where id = plan_id and state = 'PROPOSED' and maker_person = caller_user()));

-- What was promised for a place so far; entries from before places were named count for the province.
create function promised_so_far(book_fund text, book_year int) returns table (place text, amount numeric)
  language sql stable security definer set search_path = public, pg_temp as
$$ select coalesce(e.place, '430000'), -sum(p.amount)
     from posting p join journal_entry e on e.id = p.entry_id
    where p.fund = book_fund and p.year = book_year and p.kind = 'AVAILABLE'
      and not exists (select from posting s where s.entry_id = p.entry_id and s.kind = 'APPROPRIATION')
    group by 1 $$;
revoke all on function promised_so_far(text, int) from public, ${app};

-- A plan divides the year when it is approved, whoever approves it; it is refused where a place was promised more, or where more
-- is divided than there is. It waits for the book, so that no entry slips by meanwhile.
create function share_plan_divides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from ledger_book where fund = new.fund and year = new.year for update;
  if not found then
    raise exception '% % has no budget to be divided', new.fund, new.year using errcode = 'check_violation', constraint = 'ledger_shares_covered';
  end if;
  delete from ledger_share where fund = new.fund and year = new.year;
  insert into ledger_share (fund, year, place, share, promised)
    select new.fund, new.year, coalesce(l.place, p.place), coalesce(l.amount, 0), coalesce(p.amount, 0)
      from (select place, amount from share_plan_line where plan_id = new.id) as l
      full join (select place, amount from promised_so_far(new.fund, new.year) where amount <> 0) as p on p.place = l.place;
  perform shares_are_covered(new.fund, new.year);
  return null;
end $$;
revoke all on function share_plan_divides() from public, ${app};
create trigger share_plan_divides after update on share_plan
  for each row when (new.state = 'APPROVED' and old.state <> 'APPROVED') execute function share_plan_divides();
