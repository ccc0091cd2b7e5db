-- Every file the bank has sent, once: the same bytes again are the same row. A refused file leaves none.
create table bank_file (
  id           uuid primary key,
  sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  form         text        not null check (form in ('PAIN_002', 'CAMT_054', 'CSV')),
  message_id   text        not null,
  bytes        int         not null check (bytes > 0),
  answers      int         not null check (answers >= 0),
  maker_person text        not null,
  maker_name   text        not null,
  maker_at     timestamptz not null,
  constraint bank_file_once unique (sha256)
);
revoke update, delete on bank_file from ${app};
alter table bank_file enable row level security;
create policy bank_file_read on bank_file for select using (caller_reads_ledger());
create policy bank_file_take on bank_file for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user());

-- Every answer of a file, taken with it in one piece and dealt with in order, a few in each transaction; what is not dealt
-- with yet is gone on with after a crash.
create table bank_answer (
  bank_file_id    uuid    not null references bank_file deferrable initially deferred,
  sequence        int     not null check (sequence > 0),
  position        int     not null check (position > 0),
  end_to_end_id   text,
  outcome         text    not null check (outcome in ('PENDING', 'PAID', 'RETURNED')),
  amount          numeric,
  currency        text,
  day             date    not null,
  bank_reference  text    not null,
  bank_reason     text    not null,
  -- Not of disbursement itself: keeping an answer must not lock the payment before those who settle lock it in order
  disbursement_id uuid references payment_batch_item (disbursement_id),
  effect          text check (effect in ('SETTLED', 'KNOWN', 'PENDING', 'UNMATCHED')),
  primary key (bank_file_id, sequence)
);
create index bank_answer_waiting on bank_answer (bank_file_id, sequence) where effect is null;
create function bank_file_is_its_answers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from bank_answer a where a.bank_file_id = new.id) <> new.answers then
    raise exception 'file % was not taken whole', new.id using errcode = 'check_violation', constraint = 'bank_file_is_its_answers';
  end if;
  return null;
end $$;
revoke all on function bank_file_is_its_answers() from public, ${app};
create constraint trigger bank_file_is_its_answers after insert on bank_file
  deferrable initially deferred for each row execute function bank_file_is_its_answers();
revoke update, delete on bank_answer from ${app};
grant update (effect) on bank_answer to ${app};
alter table bank_answer enable row level security;
create policy bank_answer_read on bank_answer for select using (caller_reads_ledger());
create policy bank_answer_take on bank_answer for insert with check (caller_has_role('finance-maker') and effect is null);
-- What was dealt with stays so.
create policy bank_answer_deal on bank_answer for update using (caller_has_role('finance-maker') and effect is null) with check (true);

-- Answers that settle nothing by themselves: a work list. Where money moves, a second person agrees.
create table unmatched_answer (
  id              uuid primary key,
  bank_file_id    uuid        not null references bank_file deferrable initially deferred,
  position        int         not null check (position > 0),
  end_to_end_id   text,
  outcome         text        not null check (outcome in ('PAID', 'RETURNED')),
  amount          numeric,
  currency        text,
  day             date        not null,
  bank_reference  text        not null,
  bank_reason     text        not null,
  cause           text        not null check (cause in
    ('NO_END_TO_END_ID', 'UNKNOWN_END_TO_END_ID', 'UNKNOWN_CURRENCY', 'PARTIAL', 'CONTRADICTS', 'IMPOSSIBLE_DAY', 'REFERENCE_REUSED')),
  disbursement_id uuid references disbursement,
  state           text        not null check (state in ('OPEN', 'PROPOSED', 'SETTLED', 'NOTED')),
  resolution      text check (resolution in ('PAID', 'RETURNED')),
  settles_id      uuid references disbursement,
  settles_on      date,
  reason          text,
  maker_person    text,
  maker_name      text,
  maker_at        timestamptz,
  checker_person  text,
  checker_name    text,
  checker_at      timestamptz,
  version         bigint      not null,
  constraint unmatched_answer_four_eyes check (checker_person <> maker_person),
  constraint unmatched_answer_signed check (
    (state = 'OPEN' or (maker_person is not null and length(reason) > 0))
    and (state not in ('PROPOSED', 'SETTLED') or (resolution is not null and settles_id is not null and settles_on is not null))
    and (state <> 'SETTLED' or checker_person is not null))
);
-- The same answer in two overlapping files is one answer.
create unique index unmatched_answer_once on unmatched_answer
  (coalesce(end_to_end_id, ''), outcome, coalesce(amount, -1), coalesce(currency, ''), bank_reference);
create index unmatched_answer_state on unmatched_answer (state, id);
create index unmatched_answer_disbursement on unmatched_answer (disbursement_id);
revoke update, delete on unmatched_answer from ${app};
grant update (state, resolution, settles_id, settles_on, reason, maker_person, maker_name, maker_at, checker_person, checker_name,
  checker_at, version) on unmatched_answer to ${app};
alter table unmatched_answer enable row level security;
create policy unmatched_answer_read on unmatched_answer for select using (caller_reads_ledger());
create policy unmatched_answer_take on unmatched_answer for insert with check (caller_has_role('finance-maker') and state = 'OPEN');
create policy unmatched_answer_resolve on unmatched_answer for update using (caller_has_role('finance-maker', 'finance-checker'));
