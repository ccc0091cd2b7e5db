-- Another amount (调整) or the cancellation (撤销) of an issued award, by one person and approved by another: a recorded reversal.
-- What is paid or on its way to the bank stays; the open instalments become void, and new ones follow them.
create table award_amendment (
  id               uuid primary key,
  award_id         uuid          not null references award,
  kind             text          not null check (kind in ('AMOUNT', 'CANCELLATION')),
  amount_before    numeric(18,2) not null check (amount_before > 0),
  amount_after     numeric(18,2) not null,
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
  constraint award_amendment_four_eyes check (checker_person <> maker_person),
  constraint award_amendment_signed check (state = 'PROPOSED' or checker_person is not null),
  constraint award_amendment_changes check (case kind
    when 'AMOUNT' then amount_after > 0 and amount_after <> amount_before
    when 'CANCELLATION' then amount_after = 0 end)
);
create unique index award_amendment_one_proposed on award_amendment (award_id) where state = 'PROPOSED';
create unique index award_amendment_document_once on award_amendment (award_id, document_number) where state <> 'REJECTED';
revoke update, delete on award_amendment from ${app};
grant update (state, checker_person, checker_name, checker_at, rejection_reason, version) on award_amendment to ${app};
alter table award_amendment enable row level security;
create policy award_amendment_read on award_amendment for select using
  (caller_reads_cases() or (state = 'APPROVED' and exists (select from award where award.id = award_id)));
create policy award_amendment_propose on award_amendment for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'PROPOSED');
create policy award_amendment_decide on award_amendment for update using (caller_has_role('finance-checker'))
  with check (checker_person = caller_user());

alter table award drop constraint award_state_check;
alter table award add constraint award_state_check check (state in ('PROPOSED', 'ISSUED', 'REJECTED', 'EXPIRED', 'CANCELLED'));
alter table award drop constraint award_dated;
alter table award add constraint award_dated check ((state in ('ISSUED', 'CANCELLED')) = (issued_on is not null));
grant update (amount) on award to ${app};
drop policy award_read on award;
create policy award_read on award for select using
  (caller_reads_cases() or caller_has_role('administrator') or (caller_owns(uscc) and state in ('ISSUED', 'CANCELLED')));

-- What the ledger has committed for an award: with its issue, more and less with its amendments.
create function award_committed(of_award uuid, book_fund text, book_year int) returns numeric language sql stable security definer
  set search_path = public, pg_temp as
$$ select coalesce(sum(p.amount), 0)
     from journal_entry e join posting p on p.entry_id = e.id and p.kind = 'COMMITTED'
    where e.fund = book_fund and e.year = book_year
      and (e.reference = 'award:' || of_award
           or e.reference in (select 'amendment:' || m.id from award_amendment m where m.award_id = of_award)) $$;
revoke all on function award_committed(uuid, text, int) from public, ${app};

-- An award is what is committed for it, whatever the service did before.
create function award_is_posted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if award_committed(new.id, new.fund, new.year) <> (case new.state when 'ISSUED' then new.amount else 0 end) then
    raise exception 'award % is % without its journal entry', new.id, new.state
      using errcode = 'check_violation', constraint = 'money_is_posted';
  end if;
  return null;
end $$;
revoke all on function award_is_posted() from public, ${app};
drop trigger award_is_posted on award;
create constraint trigger award_is_posted after insert or update on award deferrable initially deferred
  for each row when (new.state in ('ISSUED', 'CANCELLED')) execute function award_is_posted();

-- An award changes its amount, or is cancelled, only by an amendment that two people signed; and one that is approved changes it.
create function award_is_amended() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from award_amendment m
     where m.award_id = new.id and m.state = 'APPROVED' and m.amount_before = old.amount
       and m.amount_after = case new.state when 'CANCELLED' then 0 else new.amount end) then
    raise exception 'award % is changed without an amendment', new.id
      using errcode = 'check_violation', constraint = 'award_is_amended';
  end if;
  return null;
end $$;
revoke all on function award_is_amended() from public, ${app};
create constraint trigger award_is_amended after update on award deferrable initially deferred
  for each row when (new.amount <> old.amount or (new.state = 'CANCELLED' and old.state <> 'CANCELLED'))
  execute function award_is_amended();

create function amendment_is_posted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from award a
      join journal_entry e on e.reference = 'amendment:' || new.id and e.fund = a.fund and e.year = a.year
      join posting p on p.entry_id = e.id and p.kind = 'COMMITTED' and p.amount = new.amount_after - new.amount_before
     where a.id = new.award_id) then
    raise exception 'amendment % is approved without its journal entry', new.id
      using errcode = 'check_violation', constraint = 'money_is_posted';
  end if;
  return null;
end $$;
revoke all on function amendment_is_posted() from public, ${app};
create constraint trigger amendment_is_posted after insert or update on award_amendment deferrable initially deferred
  for each row when (new.state = 'APPROVED') execute function amendment_is_posted();

-- Void instalments (作废) are no part of the award, and the rest is the award, to the fen, whenever either changes.
alter table instalment drop constraint instalment_state_check, drop constraint instalment_has_evidence;
alter table instalment add constraint instalment_state_check check (state in ('PLANNED', 'DUE', 'PAID', 'VOID')),
  add constraint instalment_has_evidence check (state in ('PLANNED', 'VOID') or (due_on is not null and evidence is not null));
create or replace function award_is_its_instalments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole uuid := case tg_table_name when 'award' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'award_id')::uuid end;
begin
  if (select sum(i.amount) from instalment i where i.award_id = whole and i.state <> 'VOID')
     is distinct from (select case when a.state <> 'CANCELLED' then a.amount end from award a where a.id = whole) then
    raise exception 'the instalments of award % do not add up to it', whole
      using errcode = 'check_violation', constraint = 'award_is_its_instalments';
  end if;
  return null;
end $$;
drop trigger award_is_its_instalments on award;
drop trigger award_is_its_instalments on instalment;
create constraint trigger award_is_its_instalments after insert or update of amount, state on award
  deferrable initially deferred for each row execute function award_is_its_instalments();
create constraint trigger award_is_its_instalments after insert or update of amount, state on instalment
  deferrable initially deferred for each row execute function award_is_its_instalments();
drop policy instalment_plan on instalment;
create policy instalment_plan on instalment for insert with check (caller_has_role('finance-maker', 'finance-checker'));

-- No payment goes for a void instalment, and none becomes void that is paid or on its way.
create function instalment_is_free() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state not in ('PLANNED', 'DUE')
     or exists (select from disbursement d where d.award_id = new.award_id and d.instalment = new.number
                 and d.state not in ('REJECTED', 'RETURNED')) then
    raise exception 'instalment % of award % is paid, or on its way', new.number, new.award_id
      using errcode = 'check_violation', constraint = 'instalment_is_free';
  end if;
  return null;
end $$;
revoke all on function instalment_is_free() from public, ${app};
create trigger instalment_is_free after update of state on instalment
  for each row when (new.state = 'VOID') execute function instalment_is_free();

create function payment_is_of_the_plan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from instalment i where i.award_id = new.award_id and i.number = new.instalment and i.state = 'VOID') then
    raise exception 'instalment % of award % is void', new.instalment, new.award_id
      using errcode = 'check_violation', constraint = 'payment_is_of_the_plan';
  end if;
  return null;
end $$;
revoke all on function payment_is_of_the_plan() from public, ${app};
create trigger payment_is_of_the_plan after insert or update of state on disbursement
  for each row when (new.state not in ('REJECTED', 'RETURNED')) execute function payment_is_of_the_plan();
