-- What stood in an account at any time: each posting says what its account holds after it, so that a balance of the past
-- is one look into an index, however long the book is.
alter table ledger_book add column last_posted_at timestamptz not null default '-infinity';
update ledger_book b set last_posted_at = coalesce(
  (select max(e.posted_at) from journal_entry e where e.fund = b.fund and e.year = b.year), '-infinity');

alter table posting add column position bigint, add column balance numeric(18,2);
update posting p set position = e.position from journal_entry e where e.id = p.entry_id;
update posting p set balance = run.balance
  from (select entry_id, kind, sum(amount) over (partition by fund, year, kind order by position) as balance from posting) run
 where run.entry_id = p.entry_id and run.kind = p.kind;
-- What was checked when the postings were made need not be checked again, and would stand in the way of the changes below.
set constraints all immediate;
alter table posting alter column position set not null, alter column balance set not null;

-- A posting stands where its entry stands.
alter table posting drop constraint posting_entry_id_fund_year_fkey;
alter table journal_entry drop constraint journal_entry_id_fund_year_key;
alter table journal_entry add constraint journal_entry_in_its_book unique (id, fund, year, position);
alter table posting add constraint posting_in_its_entry
  foreign key (entry_id, fund, year, position) references journal_entry (id, fund, year, position);
alter table posting add constraint posting_in_order unique (fund, year, kind, position);
drop index posting_account;
create index journal_entry_time on journal_entry (fund, year, posted_at, position);

drop trigger posting_moves_balance on posting;
create or replace function posting_moves_balance() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update ledger_account
     set debit = debit + greatest(new.amount, 0), credit = credit + greatest(-new.amount, 0)
   where fund = new.fund and year = new.year and kind = new.kind
  returning balance into new.balance;
  new.balance := coalesce(new.balance, 0); -- no such account: its foreign key says so
  return new;
end $$;
create trigger posting_moves_balance before insert on posting for each row execute function posting_moves_balance();

-- As before, and time never runs backwards within a book: who waited for the turnstile is posted when it was their turn.
create or replace function ledger_post(entry uuid, book_fund text, book_year int, entry_reference text, entry_reason text,
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

  happened_at := greatest(happened_at, book.last_posted_at);
  digest := ledger_digest(book_fund, book_year, book.last_position + 1, entry_reference, entry_reason, happened_at, caller_user(),
                          postings, book.last_hash);
  insert into journal_entry (id, fund, year, position, reference, reason, posted_at, posted_by, previous_hash, hash)
    values (entry, book_fund, book_year, book.last_position + 1, entry_reference, entry_reason, happened_at, caller_user(),
            book.last_hash, digest);
  insert into posting (entry_id, fund, year, position, kind, amount)
    select entry, book_fund, book_year, book.last_position + 1, kind, amount from unnest(kinds, amounts) as leg (kind, amount);
  update ledger_book set last_position = book.last_position + 1, last_hash = digest, last_posted_at = happened_at
   where fund = book_fund and year = book_year;
  return true;
end $$;

-- What stood in each account of a book at a time; nothing where nothing was posted yet.
create function ledger_balances_at(book_fund text, book_year int, at timestamptz)
  returns table (kind text, balance numeric) language sql stable parallel safe as
$$ select a.kind, p.balance
     from (select e.position from journal_entry e
            where e.fund = book_fund and e.year = book_year and e.posted_at <= at
            order by e.posted_at desc, e.position desc limit 1) as last
    cross join unnest(array['APPROPRIATION', 'AVAILABLE', 'COMMITTED', 'ORDERED', 'PAID', 'RECOVERED']) as a (kind)
    cross join lateral (select p.balance from posting p
            where p.fund = book_fund and p.year = book_year and p.kind = a.kind and p.position <= last.position
            order by p.position desc limit 1) as p $$;
