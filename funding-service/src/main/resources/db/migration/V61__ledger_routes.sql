-- Money moves between two accounts of its book, and only on these ways; also for who can post but not read the service's code.
create function entry_takes_a_route() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  legs      int;
  went_from text;
  went_to   text;
begin
  select count(*), min(kind) filter (where amount < 0), min(kind) filter (where amount > 0) into legs, went_from, went_to
    from posting where entry_id = new.id;
  if legs <> 2 or not exists (
    select from (values
        ('APPROPRIATION', 'AVAILABLE'), ('AVAILABLE', 'APPROPRIATION'),  -- budget (预算) approved, reduced
        ('AVAILABLE', 'COMMITTED'), ('COMMITTED', 'AVAILABLE'),          -- award (下达) issued, taken back
        ('COMMITTED', 'ORDERED'), ('ORDERED', 'COMMITTED'),              -- payment (拨付) ordered, returned by the bank
        ('ORDERED', 'PAID'),                                             -- paid
        ('PAID', 'RECOVERED')                                            -- recovered (追回)
      ) as route (from_kind, to_kind)
     where route.from_kind = went_from and route.to_kind = went_to) then
    raise exception 'no money goes from % to % (% postings)', went_from, went_to, legs
      using errcode = 'check_violation', constraint = 'journal_entry_route';
  end if;
  return null;
end $$;
revoke all on function entry_takes_a_route() from public, ${app};
create constraint trigger entry_takes_a_route after insert on journal_entry
  deferrable initially deferred for each row execute function entry_takes_a_route();

-- The separator of what an entry's hash covers appears in none of it, so that no two entries say the same to the hash.
alter table journal_entry add constraint journal_entry_readable_by_hash
  check (position(E'\x1f' in reference || reason || posted_by) = 0);
