-- Money is promised in two phases: reserved (预留) when an award is proposed, and then posted, given back, or expired.
alter table ledger_account drop constraint ledger_account_kind_check;
alter table ledger_account add constraint ledger_account_kind_check
  check (kind in ('APPROPRIATION', 'AVAILABLE', 'RESERVED', 'COMMITTED', 'ORDERED', 'PAID', 'RECOVERED'));
insert into ledger_account (fund, year, kind) select fund, year, 'RESERVED' from ledger_book;

-- The accounts of a book in the order money moves through them.
create function ledger_kinds() returns text[] language sql immutable parallel safe as
$$ select array['APPROPRIATION', 'AVAILABLE', 'RESERVED', 'COMMITTED', 'ORDERED', 'PAID', 'RECOVERED'] $$;

-- For whose share an entry counts: a prefecture (GB/T 2260), or 430000 for the province.
alter table journal_entry add column place text constraint journal_entry_place check (place ~ '^43[0-9]{2}00$');
-- Which of the digests below the entry's hash is; entries from before keep theirs.
alter table journal_entry add column digest_version smallint not null default 1 constraint journal_entry_digest check (digest_version in (1, 2));

-- An array as JSON says where each part begins and ends and what is absent, whatever stands in it.
create function ledger_digest_2(fund text, year int, entry_position bigint, reference text, reason text, posted_at timestamptz,
                                posted_by text, place text, postings text, previous_hash text)
  returns text language sql stable parallel safe as
$$ select encode(sha256(convert_to(jsonb_build_array(2, fund, year, entry_position, reference, reason,
     extract(epoch from posted_at)::numeric(20,6), posted_by, place, postings, previous_hash)::text, 'UTF8')), 'hex') $$;

create function ledger_hash(e journal_entry) returns text language sql stable parallel safe as
$$ select case e.digest_version
     when 1 then ledger_digest(e.fund, e.year, e.position, e.reference, e.reason, e.posted_at, e.posted_by, ledger_postings(e.id), e.previous_hash)
     else ledger_digest_2(e.fund, e.year, e.position, e.reference, e.reason, e.posted_at, e.posted_by, e.place, ledger_postings(e.id), e.previous_hash)
   end $$;

create or replace function ledger_balances_at(book_fund text, book_year int, at timestamptz)
  returns table (kind text, balance numeric) language sql stable parallel safe as
$$ select a.kind, p.balance
     from (select e.position from journal_entry e
            where e.fund = book_fund and e.year = book_year and e.posted_at <= at
            order by e.posted_at desc, e.position desc limit 1) as last
    cross join unnest(ledger_kinds()) as a (kind)
    cross join lateral (select p.balance from posting p
            where p.fund = book_fund and p.year = book_year and p.kind = a.kind and p.position <= last.position
            order by p.position desc limit 1) as p $$;

-- Enters an entry: what ledger_post and the reservations have in common. Not for the service.
create function ledger_enter(entry uuid, book_fund text, book_year int, entry_reference text, entry_reason text,
                             happened_at timestamptz, kinds text[], amounts numeric[], entry_place text)
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
      select book_fund, book_year, kind from unnest(ledger_kinds()) as kind on conflict do nothing;
    select * into book from ledger_book where fund = book_fund and year = book_year for update;
  end if;

  select jsonb_build_array(e.fund, e.year, e.place, ledger_postings(e.id))::text into earlier
    from journal_entry e where e.reference = entry_reference;
  if found then
    if earlier = jsonb_build_array(book_fund, book_year, entry_place, postings)::text then
      return false;
    end if;
    raise exception 'reference % stands for another entry', entry_reference
      using errcode = 'unique_violation', constraint = 'journal_entry_reference_once';
  end if;

  happened_at := greatest(happened_at, book.last_posted_at);
  digest := ledger_digest_2(book_fund, book_year, book.last_position + 1, entry_reference, entry_reason, happened_at, caller_user(),
                            entry_place, postings, book.last_hash);
  insert into journal_entry (id, fund, year, position, reference, reason, posted_at, posted_by, place, digest_version, previous_hash, hash)
    values (entry, book_fund, book_year, book.last_position + 1, entry_reference, entry_reason, happened_at, caller_user(),
            entry_place, 2, book.last_hash, digest);
  insert into posting (entry_id, fund, year, position, kind, amount)
    select entry, book_fund, book_year, book.last_position + 1, kind, amount from unnest(kinds, amounts) as leg (kind, amount);
  update ledger_book set last_position = book.last_position + 1, last_hash = digest, last_posted_at = happened_at
   where fund = book_fund and year = book_year;
  return true;
end $$;
revoke all on function ledger_enter(uuid, text, int, text, text, timestamptz, text[], numeric[], text) from public, ${app};

-- The way to post what is not reserved. What is reserved moves with its reservation only, see below.
drop function ledger_post(uuid, text, int, text, text, timestamptz, text[], numeric[]);
create function ledger_post(entry uuid, book_fund text, book_year int, entry_reference text, entry_reason text,
                            happened_at timestamptz, kinds text[], amounts numeric[], entry_place text default null)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if 'RESERVED' = any (kinds) then
    raise exception 'no money goes to or from a reservation without it'
      using errcode = 'check_violation', constraint = 'journal_entry_route';
  end if;
  return ledger_enter(entry, book_fund, book_year, entry_reference, entry_reason, happened_at, kinds, amounts, entry_place);
end $$;
revoke all on function ledger_post(uuid, text, int, text, text, timestamptz, text[], numeric[], text) from public;

create or replace function entry_takes_a_route() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  legs      int;
  went_from text;
  went_to   text;
begin
  select count(*), min(kind) filter (where amount < 0), min(kind) filter (where amount > 0) into legs, went_from, went_to
    from posting where entry_id = new.id;
  if legs <> 2 or not exists (
    select from (values
        ('APPROPRIATION', 'AVAILABLE'), ('AVAILABLE', 'APPROPRIATION'),  -- budget (预算) approved, adjusted (调整), carried over (结转)
        ('AVAILABLE', 'RESERVED'), ('RESERVED', 'AVAILABLE'),            -- reserved (预留), given back or expired
        ('RESERVED', 'COMMITTED'),                                       -- award (下达) issued
        ('AVAILABLE', 'COMMITTED'), ('COMMITTED', 'AVAILABLE'),          -- awarded without a proposal, taken back
        ('COMMITTED', 'ORDERED'), ('ORDERED', 'COMMITTED'),              -- payment (拨付) ordered, returned by the bank
        ('ORDERED', 'PAID'),                                             -- paid
        ('PAID', 'RECOVERED'), ('RECOVERED', 'AVAILABLE')                -- recovered (追回), and to be awarded again
      ) as route (from_kind, to_kind)
     where route.from_kind = went_from and route.to_kind = went_to) then
    raise exception 'no money goes from % to % (% postings)', went_from, went_to, legs
      using errcode = 'check_violation', constraint = 'journal_entry_route';
  end if;
  return null;
end $$;

-- What is promised until a time. The service writes it through the two functions only.
create table reservation (
  id               uuid primary key,
  reference        text          not null constraint reservation_reference_once unique check (length(reference) between 1 and 180),
  fund             text          not null,
  year             int           not null,
  place            text          check (place ~ '^43[0-9]{2}00$'),
  amount           numeric(18,2) not null check (amount > 0),
  limit_parameter  uuid          not null,
  reserved_at      timestamptz   not null,
  expires_at       timestamptz   not null,
  state            text          not null check (state in ('PENDING', 'POSTED', 'VOIDED', 'EXPIRED')),
  settled_at       timestamptz,
  foreign key (fund, year) references ledger_book,
  constraint reservation_lasts check (expires_at > reserved_at),
  constraint reservation_settled check ((state = 'PENDING') = (settled_at is null)),
  constraint reservation_in_time check (state <> 'POSTED' or settled_at < expires_at),
  constraint reservation_not_early check (state <> 'EXPIRED' or settled_at >= expires_at)
);
create index reservation_pending on reservation (expires_at) where state = 'PENDING';
revoke all on reservation from ${app};
grant select on reservation to ${app};
alter table reservation enable row level security;
create policy ledger_read on reservation for select using (caller_reads_ledger());

-- A reservation is settled once, and nothing else of it changes.
create function reservation_settles_once() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state <> 'PENDING' or to_jsonb(new) - 'state' - 'settled_at' <> to_jsonb(old) - 'state' - 'settled_at' then
    raise exception 'reservation % is % and stays what it is', old.reference, old.state
      using errcode = 'check_violation', constraint = 'reservation_settles_once';
  end if;
  return new;
end $$;
revoke all on function reservation_settles_once() from public, ${app};
create trigger reservation_settles_once before update on reservation for each row execute function reservation_settles_once();

-- What is reserved in a book is the sum of its pending reservations, when the transaction commits.
create function reserved_is_pending() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select balance from ledger_account a where a.fund = new.fund and a.year = new.year and a.kind = 'RESERVED')
     is distinct from (select coalesce(sum(amount), 0) from reservation r
                        where r.fund = new.fund and r.year = new.year and r.state = 'PENDING') then
    raise exception 'what is reserved of % % is not the sum of its reservations', new.fund, new.year
      using errcode = 'check_violation', constraint = 'reserved_is_pending';
  end if;
  return null;
end $$;
revoke all on function reserved_is_pending() from public, ${app};
create index reservation_of_book on reservation (fund, year) include (amount) where state = 'PENDING';
create constraint trigger reserved_is_pending after insert on posting
  deferrable initially deferred for each row when (new.kind = 'RESERVED') execute function reserved_is_pending();
create constraint trigger reservation_is_reserved after insert or update on reservation
  deferrable initially deferred for each row execute function reserved_is_pending();

-- First phase. Returns false when the same is reserved already under this reference, whatever became of it since.
create function ledger_reserve(reservation_id uuid, book_fund text, book_year int, reserved_reference text, entry_reason text,
                               happened_at timestamptz, until timestamptz, reserved_amount numeric, reserved_place text, parameter uuid)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not ledger_enter(gen_random_uuid(), book_fund, book_year, 'reserve:' || reserved_reference, entry_reason, happened_at,
                      array['AVAILABLE', 'RESERVED'], array[-reserved_amount, reserved_amount], reserved_place) then
    return false;
  end if;
  insert into reservation (id, reference, fund, year, place, amount, limit_parameter, reserved_at, expires_at, state)
    values (reservation_id, reserved_reference, book_fund, book_year, reserved_place, reserved_amount, parameter, happened_at, until, 'PENDING');
  return true;
end $$;
revoke all on function ledger_reserve(uuid, text, int, text, text, timestamptz, timestamptz, numeric, text, uuid) from public;

-- Second phase: POSTED under a reference of its own, VOIDED or EXPIRED. The same outcome again does nothing and returns false.
create function ledger_settle(reserved_reference text, outcome text, entry_reference text, entry_reason text, happened_at timestamptz)
  returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held reservation;
begin
  select * into held from reservation where reference = reserved_reference for update;
  if not found then
    raise exception 'nothing is reserved for %', reserved_reference using errcode = 'check_violation', constraint = 'reservation_known';
  end if;
  if held.state = outcome then
    return false;
  end if;
  if held.state <> 'PENDING' then
    raise exception 'reservation % is %', reserved_reference, held.state
      using errcode = 'check_violation', constraint = 'reservation_settles_once';
  end if;
  update reservation set state = outcome, settled_at = happened_at where id = held.id;
  return ledger_enter(gen_random_uuid(), held.fund, held.year, entry_reference, entry_reason, happened_at,
                      array['RESERVED', case outcome when 'POSTED' then 'COMMITTED' else 'AVAILABLE' end],
                      array[-held.amount, held.amount], held.place);
end $$;
revoke all on function ledger_settle(text, text, text, text, timestamptz) from public;

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('0145d9a4-0000-7000-8000-000000000070', 'award-reservation-hours', '1440', '2014-01-01', null,
   '[D] 设计默认:拟下达资金的预留期限(小时,60天),逾期自动释放 | design default: how long a proposed award keeps its money reserved, hours; then it is given back', 'system:migration', '2014-01-01T00:00:00Z');
