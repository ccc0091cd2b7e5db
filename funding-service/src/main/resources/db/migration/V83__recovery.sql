-- Recovery (追回) of what was paid: a case holds payments from the moment it is opened. What came back is counted by triggers of
-- the database, so that it never exceeds what is asked for, however many receive and set off at once. A fine (罚款) is no money
-- of the fund: it is kept with its case and never in the fund's accounts.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('0145d9a4-0000-7000-8000-000000000054', 'fraud-fine-percents', '10-50', '2014-01-01', null,
   '财政违法行为处罚处分条例 14:骗取资金的10%以上50%以下 | fine for fraud, percent of the money', 'system:migration', '2014-01-01T00:00:00Z'),
  ('0145d9a4-0000-7000-8000-000000000055', 'misuse-fine-percents', '10-30', '2014-01-01', null,
   '财政违法行为处罚处分条例 14:违规使用资金的10%以上30%以下 | fine for misuse, percent of the money', 'system:migration', '2014-01-01T00:00:00Z'),
  ('0145d9a4-0000-7000-8000-000000000056', 'recovery-reminder-days', '30', '2014-01-01', null,
   '[D] 设计默认:逾期退款每隔该日数(日历日)提醒一次,不计利息 | design default: days between two reminders of an overdue part, without interest', 'system:migration', '2014-01-01T00:00:00Z');

create table recovery (
  id                 uuid primary key,
  award_id           uuid          not null references award,
  project_id         uuid          not null,
  uscc               text          not null,
  fund               text          not null,
  year               int           not null,
  ground             text          not null check (ground in
    ('FRAUD', 'MISUSE', 'FALSE_FILING', 'NOT_ACCEPTED', 'EVALUATION_FAILED', 'PROJECT_ENDED', 'OVERPAID')),
  finding            text          not null check (length(finding) > 0),
  clause             text          not null check (length(clause) > 0),
  document_number    text          not null,
  amount             numeric(18,2) not null check (amount > 0),
  fine_percent       numeric(5,2),
  fine_parameter     uuid,
  fine               numeric(18,2) not null default 0,
  blacklist          boolean       not null,
  recovered          numeric(18,2) not null default 0 check (recovered >= 0),
  reserved           numeric(18,2) not null default 0 check (reserved >= 0),
  fine_received      numeric(18,2) not null default 0 check (fine_received >= 0),
  state              text          not null check (state in
    ('SUSPENDED', 'RECOVERY_ORDERED', 'PARTLY_RECOVERED', 'RECOVERED', 'CLOSED', 'WITHDRAWN')),
  maker_person       text          not null,
  maker_name         text          not null,
  maker_at           timestamptz   not null,
  checker_person     text,
  checker_name       text,
  checker_at         timestamptz,
  order_document     text,
  ordered_on         date,
  closer_person      text,
  closer_name        text,
  closer_at          timestamptz,
  closing_reason     text,
  closing_document   text,
  version            bigint        not null,
  constraint recovery_in_its_book unique (id, fund, year),
  constraint recovery_within check (recovered + reserved <= amount),
  constraint recovery_fined check (case when fine_percent is null then fine = 0 and fine_parameter is null
    else fine = round(amount * fine_percent / 100, 2) and fine_parameter is not null end),
  constraint recovery_fine_within check (fine_received <= fine),
  constraint recovery_four_eyes check (checker_person <> maker_person and closer_person <> maker_person),
  constraint recovery_ordered check (state in ('SUSPENDED', 'WITHDRAWN')
    or (checker_person is not null and order_document is not null and ordered_on is not null)),
  constraint recovery_stands_as_counted check (case state
    when 'SUSPENDED' then recovered + reserved = 0
    when 'RECOVERY_ORDERED' then recovered = 0
    when 'RECOVERED' then recovered = amount
    when 'CLOSED' then reserved = 0 and (recovered = amount or closing_document is not null)
    when 'WITHDRAWN' then recovered + reserved = 0
    else true end),
  constraint recovery_ended check ((state in ('CLOSED', 'WITHDRAWN')) = (closer_person is not null and length(closing_reason) > 0))
);
create index recovery_uscc on recovery (uscc);
create index recovery_award on recovery (award_id);
revoke insert, update, delete on recovery from ${app};
grant insert (id, award_id, project_id, uscc, fund, year, ground, finding, clause, document_number, amount, fine_percent,
  fine_parameter, fine, blacklist, state, maker_person, maker_name, maker_at, version) on recovery to ${app};
grant update (state, checker_person, checker_name, checker_at, order_document, ordered_on, closer_person, closer_name, closer_at,
  closing_reason, closing_document, version) on recovery to ${app};
alter table recovery enable row level security;
create policy recovery_read on recovery for select using (caller_reads_cases() or caller_owns(uscc));
create policy recovery_open on recovery for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'SUSPENDED');
create policy recovery_step on recovery for update using
  (caller_has_role('finance-maker', 'finance-checker', 'finance-releaser'));

-- No more is asked back than was paid, less what is asked back already; nor a fine outside its range (处罚处分条例 14).
create function recovery_is_due() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  bounds text;
begin
  perform from award a where a.id = new.award_id and a.project_id = new.project_id and a.uscc = new.uscc and a.fund = new.fund
     and a.year = new.year for update;
  if not found or (select sum(r.amount) from recovery r where r.award_id = new.award_id and r.state <> 'WITHDRAWN') >
     (select coalesce(sum(i.amount), 0) from instalment i where i.award_id = new.award_id and i.state = 'PAID') then
    raise exception 'recovery % asks for more than was paid', new.id using errcode = 'check_violation', constraint = 'recovery_is_due';
  end if;
  if new.fine_percent is not null then
    select p.value into bounds from policy_parameter p where p.id = new.fine_parameter and p.name = case new.ground
      when 'FRAUD' then 'fraud-fine-percents' when 'FALSE_FILING' then 'fraud-fine-percents' when 'MISUSE' then 'misuse-fine-percents' end;
    if (new.fine_percent between split_part(bounds, '-', 1)::numeric and split_part(bounds, '-', 2)::numeric) is not true then
      raise exception 'the fine of recovery % is outside its range', new.id
        using errcode = 'check_violation', constraint = 'recovery_is_due';
    end if;
  end if;
  return null;
end $$;
revoke all on function recovery_is_due() from public, ${app};
create trigger recovery_is_due after insert on recovery for each row execute function recovery_is_due();

-- What an office writes to itself about a case; not for the enterprise.
create table recovery_note (
  id             uuid primary key,
  recovery_id    uuid        not null references recovery,
  words          text        not null check (length(words) > 0),
  maker_person   text        not null,
  maker_name     text        not null,
  maker_at       timestamptz not null
);
create index recovery_note_recovery on recovery_note (recovery_id, id);
revoke update, delete on recovery_note from ${app};
alter table recovery_note enable row level security;
create policy recovery_note_read on recovery_note for select using (caller_reads_cases());
create policy recovery_note_write on recovery_note for insert with check
  (caller_has_role('finance-maker', 'finance-checker', 'finance-releaser', 'supervisor') and maker_person = caller_user());

-- When the enterprise pays back how much (分期退款): proposed by one person, approved by another; a later plan replaces it.
create table repayment_plan (
  id             uuid primary key,
  recovery_id    uuid        not null references recovery,
  state          text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'REPLACED')),
  maker_person   text        not null,
  maker_name     text        not null,
  maker_at       timestamptz not null,
  checker_person text,
  checker_name   text,
  checker_at     timestamptz,
  reason         text,
  version        bigint      not null,
  constraint repayment_plan_four_eyes check (checker_person <> maker_person),
  constraint repayment_plan_signed check (state = 'PROPOSED' or checker_person is not null)
);
create unique index repayment_plan_one_proposed on repayment_plan (recovery_id) where state = 'PROPOSED';
create unique index repayment_plan_one_approved on repayment_plan (recovery_id) where state = 'APPROVED';
revoke update, delete on repayment_plan from ${app};
grant update (state, checker_person, checker_name, checker_at, reason, version) on repayment_plan to ${app};
alter table repayment_plan enable row level security;
create policy repayment_plan_read on repayment_plan for select using
  (caller_reads_cases() or (state in ('APPROVED', 'REPLACED') and exists (select from recovery r where r.id = recovery_id)));
create policy repayment_plan_propose on repayment_plan for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'PROPOSED');
create policy repayment_plan_decide on repayment_plan for update using (caller_has_role('finance-checker'));

create table repayment_part (
  plan_id     uuid          not null references repayment_plan,
  number      int           not null check (number > 0),
  amount      numeric(18,2) not null check (amount > 0),
  due_on      date          not null,
  reminded_on date,
  primary key (plan_id, number)
);
revoke update, delete on repayment_part from ${app};
grant update (reminded_on) on repayment_part to ${app};
alter table repayment_part enable row level security;
create policy repayment_part_read on repayment_part for select using (exists (select from repayment_plan p where p.id = plan_id));
create policy repayment_part_propose on repayment_part for insert with check (caller_has_role('finance-maker'));
create policy repayment_part_remind on repayment_part for update using (caller_is_system());

-- A plan is for the whole amount, to the fen, and complete from its first moment.
create function plan_is_the_debt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  plan uuid := case tg_table_name when 'repayment_plan' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'plan_id')::uuid end;
begin
  if (select sum(a.amount) from repayment_part a where a.plan_id = plan) is distinct from
     (select r.amount from repayment_plan p join recovery r on r.id = p.recovery_id where p.id = plan) then
    raise exception 'the parts of plan % are not the debt', plan using errcode = 'check_violation', constraint = 'plan_is_the_debt';
  end if;
  return null;
end $$;
revoke all on function plan_is_the_debt() from public, ${app};
create constraint trigger plan_is_the_debt after insert on repayment_plan
  deferrable initially deferred for each row execute function plan_is_the_debt();
create constraint trigger plan_is_the_debt after insert on repayment_part
  deferrable initially deferred for each row execute function plan_is_the_debt();

-- Money received from the enterprise, by the bank's reference, once: recorded by one person, confirmed by another.
create table recovery_receipt (
  id             uuid primary key,
  recovery_id    uuid          not null,
  fund           text          not null,
  year           int           not null,
  kind           text          not null check (kind in ('PRINCIPAL', 'FINE')),
  amount         numeric(18,2) not null check (amount > 0),
  bank_reference text          not null check (length(bank_reference) > 0),
  received_on    date          not null,
  state          text          not null check (state in ('RECORDED', 'CONFIRMED', 'REJECTED')),
  maker_person   text          not null,
  maker_name     text          not null,
  maker_at       timestamptz   not null,
  checker_person text,
  checker_name   text,
  checker_at     timestamptz,
  reason         text,
  version        bigint        not null,
  constraint recovery_receipt_in_its_book foreign key (recovery_id, fund, year) references recovery (id, fund, year),
  constraint recovery_receipt_four_eyes check (checker_person <> maker_person),
  constraint recovery_receipt_signed check (state = 'RECORDED' or checker_person is not null)
);
create unique index recovery_receipt_reference_once on recovery_receipt (bank_reference) where state <> 'REJECTED';
create index recovery_receipt_recovery on recovery_receipt (recovery_id, id);
revoke update, delete on recovery_receipt from ${app};
grant update (state, checker_person, checker_name, checker_at, reason, version) on recovery_receipt to ${app};
alter table recovery_receipt enable row level security;
create policy recovery_receipt_read on recovery_receipt for select using
  (caller_reads_cases() or (state = 'CONFIRMED' and exists (select from recovery r where r.id = recovery_id)));
create policy recovery_receipt_record on recovery_receipt for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'RECORDED');
-- What was decided stays so.
create policy recovery_receipt_decide on recovery_receipt for update using
  (caller_has_role('finance-checker') and state = 'RECORDED') with check (true);

create function receipt_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind = 'FINE' then
    update recovery set fine_received = fine_received + new.amount, version = version + 1 where id = new.recovery_id;
  else
    -- The state follows what is counted, so that no moment lies between the two
    update recovery set version = version + 1, recovered = recovered + new.amount,
      state = case when recovered + new.amount = amount then 'RECOVERED' else 'PARTLY_RECOVERED' end
     where id = new.recovery_id;
  end if;
  return null;
end $$;
revoke all on function receipt_counts() from public, ${app};
create trigger receipt_counts after update of state on recovery_receipt
  for each row when (new.state = 'CONFIRMED' and old.state <> 'CONFIRMED') execute function receipt_counts();
create constraint trigger receipt_is_posted after update on recovery_receipt deferrable initially deferred
  for each row when (new.state = 'CONFIRMED' and new.kind = 'PRINCIPAL') execute function money_is_posted('recovered', 'RECOVERED');

-- What is held while a case is open (暂停拨付): everything of the enterprise while it is looked into, the case's own project until
-- it is closed. Told also to who may not see the case.
create function recovery_holds(enterprise text, project uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as
$$ select exists (select from recovery r where r.uscc = enterprise
     and (r.state = 'SUSPENDED' or (r.project_id = project and r.state in ('RECOVERY_ORDERED', 'PARTLY_RECOVERED', 'RECOVERED')))) $$;

create or replace function order_is_free() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if project_is_held(new.project_id) or recovery_holds(new.uscc, new.project_id)
     or exists (select from project p where p.project_id = new.project_id
                 and (p.standing = 'SUSPENDED' or (p.standing = 'EXITED' and p.accepted_on is null))) then
    raise exception 'payment % is held', new.id using errcode = 'check_violation', constraint = 'order_is_free';
  end if;
  return null;
end $$;
