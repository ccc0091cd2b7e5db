-- The office's own accounts at the bank, one confirmed for each fund and year. The number is sealed by the service.
create table debtor_account (
  id             uuid primary key,
  fund           text        not null references fund,
  year           int         not null check (year between 2014 and 2100),
  account_name   text        not null check (length(account_name) between 1 and 140),
  cnaps          text        not null check (cnaps ~ '^[0-9]{12}$'),
  sealed_number  bytea       not null,
  masked_number  text        not null,
  state          text        not null check (state in ('REGISTERED', 'CONFIRMED', 'REJECTED', 'REPLACED')),
  maker_person   text        not null,
  maker_name     text        not null,
  maker_at       timestamptz not null,
  checker_person text,
  checker_name   text,
  checker_at     timestamptz,
  reason         text,
  version        bigint      not null,
  unique (id, fund, year),
  constraint debtor_account_four_eyes check (checker_person <> maker_person),
  constraint debtor_account_signed check (state = 'REGISTERED' or checker_person is not null)
);
create unique index debtor_account_one_waiting on debtor_account (fund, year) where state = 'REGISTERED';
create unique index debtor_account_one_confirmed on debtor_account (fund, year) where state = 'CONFIRMED';
revoke update, delete on debtor_account from ${app};
grant update (state, checker_person, checker_name, checker_at, reason, version) on debtor_account to ${app};
alter table debtor_account enable row level security;
create policy debtor_account_read on debtor_account for select using (caller_reads_ledger());
create policy debtor_account_register on debtor_account for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user());
create policy debtor_account_decide on debtor_account for update using (caller_has_role('finance-checker'));

-- A batch of ordered payments, as it goes to the bank. Nothing of it ever changes: the same files come out of it each time.
create sequence payment_batch_number;
create table payment_batch (
  id                uuid primary key,
  number            text          not null unique check (number ~ '^FTP-[0-9]{4}-[0-9]{6,}$' and length(number) <= 35),
  fund              text          not null,
  year              int           not null,
  debtor_account_id uuid          not null,
  execution_date    date          not null,
  payments          int           not null check (payments between 1 and 10000),
  control_sum       numeric(18,2) not null check (control_sum > 0),
  xml_sha256        text          not null check (xml_sha256 ~ '^[0-9a-f]{64}$'),
  csv_sha256        text          not null check (csv_sha256 ~ '^[0-9a-f]{64}$'),
  releaser_person   text          not null,
  releaser_name     text          not null,
  releaser_at       timestamptz   not null,
  unique (id, fund, year),
  foreign key (debtor_account_id, fund, year) references debtor_account (id, fund, year)
);

-- A payment goes to the bank in one batch, once, with the amount that was ordered, in a batch of its own fund and year.
alter table disbursement add constraint disbursement_in_its_book unique (id, fund, year, amount);
create table payment_batch_item (
  batch_id        uuid          not null,
  sequence        int           not null check (sequence > 0),
  fund            text          not null,
  year            int           not null,
  disbursement_id uuid          not null,
  amount          numeric(18,2) not null,
  end_to_end_id   text          not null check (length(end_to_end_id) between 1 and 35),
  primary key (batch_id, sequence),
  constraint payment_batch_item_once unique (disbursement_id),
  constraint payment_batch_item_end_to_end_once unique (end_to_end_id),
  foreign key (batch_id, fund, year) references payment_batch (id, fund, year) deferrable initially deferred,
  foreign key (disbursement_id, fund, year, amount) references disbursement (id, fund, year, amount)
);

-- The sum and the number of a batch are those of its payments, each of which was ordered when it went in, by other people
-- than whoever made the batch.
create function batch_is_its_payments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole uuid := case tg_table_name when 'payment_batch' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'batch_id')::uuid end;
  batch payment_batch;
begin
  select * into batch from payment_batch where id = whole;
  if not exists (select from payment_batch_item i where i.batch_id = whole
                 having count(*) = batch.payments and sum(i.amount) = batch.control_sum) then
    raise exception 'batch % is not the sum of its payments', batch.number
      using errcode = 'check_violation', constraint = 'batch_is_its_payments';
  end if;
  if exists (select from payment_batch_item i join disbursement d on d.id = i.disbursement_id
             where i.batch_id = whole and batch.releaser_person in (d.maker_person, d.checker_person)) then
    raise exception 'batch % is made by a maker or checker of one of its payments', batch.number
      using errcode = 'check_violation', constraint = 'batch_four_eyes';
  end if;
  return null;
end $$;
revoke all on function batch_is_its_payments() from public, ${app};
create constraint trigger batch_is_its_payments after insert on payment_batch
  deferrable initially deferred for each row execute function batch_is_its_payments();

-- A later line would make another file of a batch that has left.
create function batch_is_closed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from added a join payment_batch b on b.id = a.batch_id) then
    raise exception 'the batch is closed' using errcode = 'check_violation', constraint = 'batch_is_closed';
  end if;
  if exists (select from added a join disbursement d on d.id = a.disbursement_id where d.state <> 'ORDERED') then
    raise exception 'only ordered payments go into a batch' using errcode = 'check_violation', constraint = 'batch_of_orders';
  end if;
  return null;
end $$;
revoke all on function batch_is_closed() from public, ${app};
create trigger batch_is_closed after insert on payment_batch_item
  referencing new table as added for each statement execute function batch_is_closed();

revoke update, delete on payment_batch, payment_batch_item from ${app};
alter table payment_batch enable row level security;
alter table payment_batch_item enable row level security;
create policy payment_batch_read on payment_batch for select using (caller_reads_ledger());
create policy payment_batch_make on payment_batch for insert with check
  (caller_has_role('finance-releaser') and releaser_person = caller_user());
create policy payment_batch_item_read on payment_batch_item for select using (caller_reads_ledger());
create policy payment_batch_item_make on payment_batch_item for insert with check (caller_has_role('finance-releaser'));
