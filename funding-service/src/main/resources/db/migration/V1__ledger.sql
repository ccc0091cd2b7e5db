-- The special funds (专项资金, clause 六.3). An open list: a later fund is a further row.
create table fund (
  code    text primary key check (code ~ '^[A-Z][A-Z0-9_]{2,60}$'),
  name_zh text not null,
  name_en text not null,
  clause  text not null
);
alter table fund enable row level security;
create policy fund_open on fund for select using (true);
revoke all on fund from ${app};
grant select on fund to ${app};

insert into fund (code, name_zh, name_en, clause) values
  ('NEW_INDUSTRIALIZATION_GUIDE', '新型工业化引导资金', 'New industrialization guide fund', '六.3'),
  ('STRATEGIC_EMERGING_GUIDE', '战略性新兴产业发展引导资金', 'Strategic emerging industries guide fund', '六.3'),
  ('TECHNICAL_UPGRADE', '技术改造资金', 'Technical upgrade fund', '六.3'),
  ('INDUSTRY_UNIVERSITY_RESEARCH', '产学研专项资金', 'Industry, university and research fund', '六.3');

-- One book per fund and year. Its row is the turnstile: an entry takes the row's lock, so entries of a book are numbered
-- and chained one after the other.
create table ledger_book (
  fund          text   not null references fund,
  year          int    not null check (year between 2014 and 2100),
  last_position bigint not null default 0,
  last_hash     text   not null default '',
  primary key (fund, year)
) with (fillfactor = 50);

-- Money stands in exactly one account of its book and moves forward:
-- APPROPRIATION (the source) -> AVAILABLE -> COMMITTED -> ORDERED -> PAID -> RECOVERED, or back the same way.
-- As no account but the source may be overdrawn, what was paid can never exceed what was ordered, that never what was
-- committed, and that never the budget.
create table ledger_account (
  fund    text not null,
  year    int  not null,
  kind    text not null check (kind in ('APPROPRIATION', 'AVAILABLE', 'COMMITTED', 'ORDERED', 'PAID', 'RECOVERED')),
  debit   numeric(18,2) not null default 0 check (debit >= 0),
  credit  numeric(18,2) not null default 0 check (credit >= 0),
  balance numeric(18,2) not null generated always as (debit - credit) stored,
  primary key (fund, year, kind),
  foreign key (fund, year) references ledger_book,
  constraint ledger_account_covered check (case kind when 'APPROPRIATION' then debit <= credit else debit >= credit end)
) with (fillfactor = 50);

create table journal_entry (
  id            uuid primary key,
  fund          text        not null,
  year          int         not null,
  position      bigint      not null check (position > 0),
  reference     text        not null check (length(reference) between 1 and 200),
  reason        text        not null check (length(reason) > 0),
  posted_at     timestamptz not null,
  posted_by     text        not null check (length(posted_by) > 0),
  previous_hash text        not null,
  hash          text        not null,
  constraint journal_entry_reference_once unique (reference),
  unique (fund, year, position),
  unique (id, fund, year),
  foreign key (fund, year) references ledger_book
);

-- Debit above zero, credit below; one posting per account and entry.
create table posting (
  entry_id uuid          not null,
  fund     text          not null,
  year     int           not null,
  kind     text          not null,
  amount   numeric(18,2) not null check (amount <> 0),
  primary key (entry_id, kind),
  foreign key (entry_id, fund, year) references journal_entry (id, fund, year),
  foreign key (fund, year, kind) references ledger_account
);
create index posting_account on posting (fund, year, kind);

create function posting_moves_balance() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update ledger_account
     set debit = debit + greatest(new.amount, 0), credit = credit + greatest(-new.amount, 0)
   where fund = new.fund and year = new.year and kind = new.kind;
  return null;
end $$;
create trigger posting_moves_balance after insert on posting for each row execute function posting_moves_balance();

create function entry_balances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry uuid := case tg_table_name when 'posting' then (to_jsonb(new) ->> 'entry_id')::uuid else (to_jsonb(new) ->> 'id')::uuid end;
  legs  int;
  total numeric;
begin
  select count(*), coalesce(sum(amount), 0) into legs, total from posting where entry_id = entry;
  if legs < 2 or total <> 0 then
    raise exception 'journal entry % does not balance: % postings, sum %', entry, legs, total
      using errcode = 'check_violation', constraint = 'journal_entry_balances';
  end if;
  return null;
end $$;
create constraint trigger entry_balances after insert on journal_entry
  deferrable initially deferred for each row execute function entry_balances();
create constraint trigger entry_balances after insert on posting
  deferrable initially deferred for each row execute function entry_balances();

-- What an entry's hash covers: everything it says, its postings by account, and the hash before it.
create function ledger_digest(fund text, year int, entry_position bigint, reference text, reason text, posted_at timestamptz,
                              posted_by text, postings text, previous_hash text)
  returns text language sql stable parallel safe as
$$ select encode(sha256(convert_to(concat_ws(E'\x1f', fund, year, entry_position, reference, reason,
     extract(epoch from posted_at)::numeric(20,6), posted_by, postings, previous_hash), 'UTF8')), 'hex') $$;

create function ledger_postings(entry uuid) returns text language sql stable parallel safe as
$$ select string_agg(kind || ':' || amount, ',' order by kind collate "C") from posting where entry_id = entry $$;

-- The only way to post. It runs with the owner's rights, because the service itself may write none of these tables.
-- Returns false when the same entry stands already under this reference; refuses another entry under it.
create function ledger_post(entry uuid, book_fund text, book_year int, entry_reference text, entry_reason text,
                            happened_at timestamptz, kinds text[], amounts numeric[])
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  book     ledger_book;
  postings text;
  earlier  text;
  digest   text;
begin
  if not (caller_is_system() or caller_has_role('finance-maker', 'finance-checker', 'finance-releaser')) then
    raise exception 'only finance posts to the ledger' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from unnest(amounts) as given where given is null or given <> round(given, 2)) then
    raise exception 'amounts are exact to the fen' using errcode = 'check_violation', constraint = 'posting_exact';
  end if;
  select string_agg(kind || ':' || amount::numeric(18,2), ',' order by kind collate "C") into postings
    from unnest(kinds, amounts) as leg (kind, amount);

  select * into book from ledger_book where fund = book_fund and year = book_year for update;
  if not found then
    insert into ledger_book (fund, year) values (book_fund, book_year) on conflict do nothing;
    insert into ledger_account (fund, year, kind)
      select book_fund, book_year, kind
        from unnest(array['APPROPRIATION', 'AVAILABLE', 'COMMITTED', 'ORDERED', 'PAID', 'RECOVERED']) as kind
      on conflict do nothing;
    select * into book from ledger_book where fund = book_fund and year = book_year for update;
  end if;

  select concat_ws('|', e.fund, e.year, ledger_postings(e.id)) into earlier from journal_entry e where e.reference = entry_reference;
  if found then
    if earlier = concat_ws('|', book_fund, book_year, postings) then
      return false;
    end if;
    raise exception 'reference % stands for another entry', entry_reference
      using errcode = 'unique_violation', constraint = 'journal_entry_reference_once';
  end if;

  digest := ledger_digest(book_fund, book_year, book.last_position + 1, entry_reference, entry_reason, happened_at, caller_user(),
                          postings, book.last_hash);
  insert into journal_entry (id, fund, year, position, reference, reason, posted_at, posted_by, previous_hash, hash)
    values (entry, book_fund, book_year, book.last_position + 1, entry_reference, entry_reason, happened_at, caller_user(),
            book.last_hash, digest);
  insert into posting (entry_id, fund, year, kind, amount)
    select entry, book_fund, book_year, kind, amount from unnest(kinds, amounts) as leg (kind, amount);
  update ledger_book set last_position = book.last_position + 1, last_hash = digest
   where fund = book_fund and year = book_year;
  return true;
end $$;

revoke all on ledger_book, ledger_account, journal_entry, posting from ${app};
grant select on ledger_book, ledger_account, journal_entry, posting to ${app};
revoke all on function posting_moves_balance(), entry_balances() from public, ${app};
revoke all on function ledger_post(uuid, text, int, text, text, timestamptz, text[], numeric[]) from public;

alter table ledger_book enable row level security;
alter table ledger_account enable row level security;
alter table journal_entry enable row level security;
alter table posting enable row level security;
create function caller_reads_ledger() returns boolean language sql stable parallel safe as
$$ select caller_is_system() or caller_has_role('finance-maker', 'finance-checker', 'finance-releaser', 'auditor') $$;
create policy ledger_read on ledger_book for select using (caller_reads_ledger());
create policy ledger_read on ledger_account for select using (caller_reads_ledger());
create policy ledger_read on journal_entry for select using (caller_reads_ledger());
create policy ledger_read on posting for select using (caller_reads_ledger());

-- Yearly appropriations (预算), proposed by one person and approved by another.
create table budget (
  id               uuid primary key,
  fund             text          not null references fund,
  year             int           not null check (year between 2014 and 2100),
  amount           numeric(18,2) not null check (amount > 0),
  document_number  text          not null,
  subject_code     text          not null,
  state            text          not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  maker_person     text          not null,
  maker_name       text          not null,
  maker_at         timestamptz   not null,
  checker_person   text,
  checker_name     text,
  checker_at       timestamptz,
  rejection_reason text,
  version          bigint        not null,
  constraint budget_four_eyes check (checker_person <> maker_person),
  constraint budget_signed check (state = 'PROPOSED' or checker_person is not null)
);
create unique index budget_document_once on budget (fund, year, document_number) where state <> 'REJECTED';
revoke update, delete on budget from ${app};
grant update (state, checker_person, checker_name, checker_at, rejection_reason, version) on budget to ${app};
alter table budget enable row level security;
create policy budget_read on budget for select using (caller_reads_ledger());
create policy budget_propose on budget for insert with check (caller_has_role('finance-maker') and maker_person = caller_user());
create policy budget_decide on budget for update using (caller_has_role('finance-checker'));
