-- Evaluation of what the money achieved (绩效评价, 六.3 提高资金使用效益): recorded by one person with its document, confirmed by
-- another. The latest confirmed one counts; the final instalment asks for one that was passed.
create table evaluation (
  id              uuid primary key,
  award_id        uuid        not null references award,
  project_id      uuid        not null,
  uscc            text        not null,
  result          text        not null check (result in ('PASSED', 'FAILED')),
  finding         text        not null check (length(finding) > 0),
  document_number text        not null,
  evaluated_on    date        not null,
  state           text        not null check (state in ('RECORDED', 'CONFIRMED', 'REJECTED')),
  maker_person    text        not null,
  maker_name      text        not null,
  maker_at        timestamptz not null,
  checker_person  text,
  checker_name    text,
  checker_at      timestamptz,
  reason          text,
  version         bigint      not null,
  constraint evaluation_four_eyes check (checker_person <> maker_person),
  constraint evaluation_signed check (state = 'RECORDED' or (checker_person is not null and checker_at is not null))
);
create unique index evaluation_one_waiting on evaluation (award_id) where state = 'RECORDED';
create unique index evaluation_document_once on evaluation (award_id, document_number) where state <> 'REJECTED';
revoke update, delete on evaluation from ${app};
grant update (state, checker_person, checker_name, checker_at, reason, version) on evaluation to ${app};
alter table evaluation enable row level security;
create policy evaluation_read on evaluation for select using
  (caller_reads_cases() or (caller_owns(uscc) and state = 'CONFIRMED'));
create policy evaluation_record on evaluation for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'RECORDED');
create policy evaluation_decide on evaluation for update using (caller_has_role('finance-checker'));

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('0145d9a4-0000-7000-8000-000000000050', 'later-instalment-evidence', 'PROGRESS|ACCEPTANCE', '2014-01-01', null,
   '预算法实施条例 57、59 按实际进度拨付;[D] 逗号为“且”、竖线为“或” | by real progress; comma reads and, bar reads or', 'system:migration', '2014-01-01T00:00:00Z'),
  ('0145d9a4-0000-7000-8000-000000000051', 'final-instalment-evidence', 'PROGRESS|ACCEPTANCE,EVALUATION', '2014-01-01', null,
   '[F] 申报通知:首期50%,绩效评价合格后拨付50% | the rest after a passing evaluation', 'system:migration', '2014-01-01T00:00:00Z');
