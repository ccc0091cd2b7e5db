-- Where an enterprise is paid. The number is sealed by the service (AES-GCM); the database holds no readable account.
create table payee_account (
  id             uuid primary key,
  uscc           text        not null,
  account_name   text        not null,
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
  constraint payee_account_four_eyes check (checker_person <> maker_person),
  constraint payee_account_signed check (state = 'REGISTERED' or checker_person is not null)
);
create unique index payee_account_one_waiting on payee_account (uscc) where state = 'REGISTERED';
create unique index payee_account_one_confirmed on payee_account (uscc) where state = 'CONFIRMED';
revoke update, delete on payee_account from ${app};
grant update (state, checker_person, checker_name, checker_at, reason, version) on payee_account to ${app};
alter table payee_account enable row level security;
-- Not for administrators, nor for supervisors.
create policy payee_account_read on payee_account for select using (caller_reads_ledger() or caller_owns(uscc));
create policy payee_account_register on payee_account for insert with check (caller_owns(uscc) and maker_person = caller_user());
create policy payee_account_decide on payee_account for update using (caller_has_role('finance-checker'));

-- Payments. Who signs is distinct by constraint; so is that an instalment is paid once.
create table disbursement (
  id                     uuid primary key,
  award_id               uuid          not null references award,
  instalment             int           not null,
  amount                 numeric(18,2) not null check (amount > 0),
  project_id             uuid          not null,
  uscc                   text          not null,
  fund                   text          not null,
  year                   int           not null,
  payee_account_id       uuid          not null references payee_account,
  state                  text          not null check (state in
    ('REQUESTED', 'REVIEWED', 'AWAITING_SECOND_APPROVAL', 'APPROVED', 'ORDERED', 'PAID', 'RETURNED', 'REJECTED')),
  second_approval_needed boolean       not null default false,
  threshold_parameter    uuid,
  maker_person           text          not null,
  maker_name             text          not null,
  maker_at               timestamptz   not null,
  checker_person         text,
  checker_name           text,
  checker_at             timestamptz,
  releaser_person        text,
  releaser_name          text,
  releaser_at            timestamptz,
  second_person          text,
  second_name            text,
  second_at              timestamptz,
  orderer_person         text,
  orderer_name           text,
  orderer_at             timestamptz,
  bank_reference         text,
  settled_on             date,
  reason                 text,
  version                bigint        not null,
  foreign key (award_id, instalment, amount) references instalment (award_id, number, amount),
  constraint disbursement_distinct_signers check (
    (checker_person is null or checker_person <> maker_person)
    and (releaser_person is null or releaser_person not in (maker_person, checker_person))
    and (second_person is null or second_person not in (maker_person, checker_person, releaser_person))
    and (orderer_person is null or orderer_person not in (maker_person, checker_person))),
  constraint disbursement_signed check (case
    when state in ('REQUESTED', 'REJECTED') then true
    when state = 'REVIEWED' then checker_person is not null
    when state = 'AWAITING_SECOND_APPROVAL' then checker_person is not null and releaser_person is not null
    else checker_person is not null and releaser_person is not null and threshold_parameter is not null
      and (second_person is not null or not second_approval_needed) end),
  constraint disbursement_ordered check (state not in ('ORDERED', 'PAID', 'RETURNED') or orderer_person is not null),
  constraint disbursement_settled check ((state in ('PAID', 'RETURNED')) = (bank_reference is not null and settled_on is not null))
);
create unique index disbursement_one_live_per_instalment on disbursement (award_id, instalment)
  where state not in ('REJECTED', 'RETURNED');
create unique index disbursement_bank_reference_once on disbursement (bank_reference);
create index disbursement_state on disbursement (state, id);
revoke update, delete on disbursement from ${app};
grant update (state, second_approval_needed, threshold_parameter, checker_person, checker_name, checker_at, releaser_person,
  releaser_name, releaser_at, second_person, second_name, second_at, orderer_person, orderer_name, orderer_at, bank_reference,
  settled_on, reason, version) on disbursement to ${app};
alter table disbursement enable row level security;
create policy disbursement_read on disbursement for select using (caller_reads_cases() or caller_owns(uscc));
create policy disbursement_request on disbursement for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user());
create policy disbursement_step on disbursement for update using
  (caller_has_role('finance-maker', 'finance-checker', 'finance-releaser'));
