-- Every file the bank has sent, once: the same bytes again are the same row. A refused file leaves none.
create table bank_file (
  id           uuid primary key,
  sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  form         text        not null check (form in ('PAIN_002', 'CAMT_054', 'CSV')),
  message_id   text        not null,
  bytes        int         not null check (bytes > 0),
  answers      int         not null,
  settled      int         not null,
  known        int         not null,
  pending      int         not null,
  unmatched    int         not null,
  maker_person text        not null,
  maker_name   text        not null,
  maker_at     timestamptz not null,
  constraint bank_file_once unique (sha256),
  constraint bank_file_is_its_answers check (answers = settled + known + pending + unmatched)
);
revoke update, delete on bank_file from ${app};
alter table bank_file enable row level security;
create policy bank_file_read on bank_file for select using (caller_reads_ledger());
create policy bank_file_take on bank_file for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user());

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
    ('NO_END_TO_END_ID', 'UNKNOWN_END_TO_END_ID', 'UNKNOWN_CURRENCY', 'PARTIAL', 'CONTRADICTS', 'IMPOSSIBLE_DAY')),
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
