-- Offset (抵扣): what an enterprise owes from a recovery is kept back from what is paid to it. Reserved with the order, and final
-- only when the bank has paid the rest; a returned payment lets it go.
alter table disbursement
  add column offset_amount numeric(18,2) not null default 0,
  add constraint disbursement_offset_within check (offset_amount between 0 and amount);
alter table disbursement add column net_amount numeric(18,2) generated always as (amount - offset_amount) stored;
grant update (offset_amount) on disbursement to ${app};

-- The bank is told to pay the rest, not the whole.
alter table payment_batch_item drop constraint payment_batch_item_disbursement_id_fund_year_amount_fkey;
alter table disbursement drop constraint disbursement_in_its_book;
alter table disbursement add constraint disbursement_in_its_book unique (id, fund, year, net_amount);
alter table payment_batch_item add constraint payment_batch_item_pays_the_rest
  foreign key (disbursement_id, fund, year, amount) references disbursement (id, fund, year, net_amount);

create table recovery_offset (
  id              uuid primary key,
  recovery_id     uuid          not null,
  fund            text          not null,
  year            int           not null,
  disbursement_id uuid          not null references disbursement,
  amount          numeric(18,2) not null check (amount > 0),
  state           text          not null check (state in ('RESERVED', 'POSTED', 'VOIDED')),
  reserved_at     timestamptz   not null,
  settled_on      date,
  constraint recovery_offset_in_its_book foreign key (recovery_id, fund, year) references recovery (id, fund, year),
  constraint recovery_offset_once unique (recovery_id, disbursement_id),
  constraint recovery_offset_settled check ((state = 'RESERVED') = (settled_on is null))
);
create index recovery_offset_disbursement on recovery_offset (disbursement_id);
revoke update, delete on recovery_offset from ${app};
grant update (state, settled_on) on recovery_offset to ${app};
alter table recovery_offset enable row level security;
create policy recovery_offset_read on recovery_offset for select using
  (caller_reads_cases() or exists (select from recovery r where r.id = recovery_id));
create policy recovery_offset_reserve on recovery_offset for insert with check
  (caller_has_role('finance-releaser') and state = 'RESERVED');
create policy recovery_offset_settle on recovery_offset for update using
  (caller_has_role('finance-maker', 'finance-checker', 'finance-releaser') and state = 'RESERVED') with check (true);

create function offset_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    update recovery set reserved = reserved + new.amount, version = version + 1
     where id = new.recovery_id and state in ('RECOVERY_ORDERED', 'PARTLY_RECOVERED')
       and uscc = (select d.uscc from disbursement d where d.id = new.disbursement_id);
    if not found then
      raise exception 'nothing is owed to set off against' using errcode = 'check_violation', constraint = 'offset_counts';
    end if;
  elsif new.state = 'POSTED' then
    update recovery set version = version + 1, reserved = reserved - new.amount, recovered = recovered + new.amount,
      state = case when recovered + new.amount = amount then 'RECOVERED' else 'PARTLY_RECOVERED' end
     where id = new.recovery_id;
  else
    update recovery set reserved = reserved - new.amount, version = version + 1 where id = new.recovery_id;
  end if;
  return null;
end $$;
revoke all on function offset_counts() from public, ${app};
create trigger offset_reserved after insert on recovery_offset for each row execute function offset_counts();
create trigger offset_settled after update of state on recovery_offset
  for each row when (old.state = 'RESERVED' and new.state <> 'RESERVED') execute function offset_counts();
create constraint trigger offset_is_posted after update on recovery_offset deferrable initially deferred
  for each row when (new.state = 'POSTED') execute function money_is_posted('offset', 'RECOVERED');

-- A payment is net of exactly its offsets, and they stand as it stands.
create function payment_is_net() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  payment disbursement;
begin
  select * into payment from disbursement where id =
    case tg_table_name when 'disbursement' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'disbursement_id')::uuid end;
  if payment.offset_amount <> (select coalesce(sum(o.amount), 0) from recovery_offset o where o.disbursement_id = payment.id)
     or exists (select from recovery_offset o where o.disbursement_id = payment.id and o.state is distinct from
                case payment.state when 'ORDERED' then 'RESERVED' when 'PAID' then 'POSTED' when 'RETURNED' then 'VOIDED' end) then
    raise exception 'payment % is not net of its offsets', payment.id using errcode = 'check_violation', constraint = 'payment_is_net';
  end if;
  return null;
end $$;
revoke all on function payment_is_net() from public, ${app};
create constraint trigger payment_is_net after update of state, offset_amount on disbursement
  deferrable initially deferred for each row when (new.state in ('ORDERED', 'PAID', 'RETURNED')) execute function payment_is_net();
create constraint trigger offset_is_the_payments after insert or update on recovery_offset
  deferrable initially deferred for each row execute function payment_is_net();
