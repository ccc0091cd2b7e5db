-- One of everything that concerns money, valid as it stands. It is rolled back after each case.
insert into fund (code, id, name_zh, name_en, clause, effective_from, state, maker_person, maker_name, maker_at, checker_person, version)
  values ('SCENE_FUND', '00000000-0000-4000-8000-000000000001', '一', 'one', '六.3', '2014-01-01', 'CONFIRMED', 'ann', 'Ann', now(), 'bob', 0),
         ('SCENE_SPARE', '00000000-0000-4000-8000-000000000002', '二', 'two', '六.3', '2014-01-01', 'PROPOSED', 'ann', 'Ann', now(), null, 0);
insert into budget_subject (year, code, name, source, loaded_by, loaded_at)
  values (2050, '291', 'n', 's', 'ann', now()), (2050, '29105', 'n', 's', 'ann', now());
select ledger_post('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2050, 'scene:budget', 'r', now(), '{APPROPRIATION,AVAILABLE}', '{-1000,1000}');
select ledger_post('00000000-0000-4000-8000-000000000012', 'SCENE_FUND', 2050, 'scene:award', 'r', now(), '{AVAILABLE,COMMITTED}', '{-300,300}');
select ledger_post('00000000-0000-4000-8000-000000000013', 'SCENE_FUND', 2050, 'order:00000000-0000-4000-8000-000000000071', 'r', now(), '{COMMITTED,ORDERED}', '{-100,100}');
select ledger_post('00000000-0000-4000-8000-000000000014', 'SCENE_FUND', 2050, 'order:00000000-0000-4000-8000-000000000072', 'r', now(), '{COMMITTED,ORDERED}', '{-100,100}');
select ledger_post('00000000-0000-4000-8000-000000000016', 'SCENE_FUND', 2050, 'order:00000000-0000-4000-8000-000000000073', 'r', now(), '{COMMITTED,ORDERED}', '{-100,100}');
select ledger_post('00000000-0000-4000-8000-000000000015', 'SCENE_FUND', 2051, 'scene:later', 'r', now(), '{APPROPRIATION,AVAILABLE}', '{-1000,1000}');
select ledger_reserve(gen_random_uuid(), 'SCENE_FUND', 2050, 'scene:reserved', 'r', now(), now() + interval '1 hour', 50, '430200', gen_random_uuid());
select ledger_reserve(gen_random_uuid(), 'SCENE_FUND', 2050, 'scene:given back', 'r', now(), now() + interval '1 hour', 50, '430200', gen_random_uuid());
select ledger_settle('scene:given back', 'VOIDED', 'void:scene:given back', 'r', now());

insert into budget (id, fund, year, amount, document_number, subject_code, state, maker_person, maker_name, maker_at, version)
  values ('00000000-0000-4000-8000-000000000021', 'SCENE_FUND', 2050, 10, 'D1', '291', 'PROPOSED', 'ann', 'Ann', now(), 0),
         ('00000000-0000-4000-8000-000000000022', 'SCENE_FUND', 2050, 10, 'D2', '291', 'PROPOSED', 'ann', 'Ann', now(), 0);

insert into budget_adjustment (id, kind, fund, year, to_fund, to_year, place, amount, document_number, reason, state, maker_person, maker_name,
                               maker_at, version)
  values ('00000000-0000-4000-8000-000000000023', 'TRANSFER', 'SCENE_FUND', 2050, 'SCENE_SPARE', 2050, null, 10, 'D1', 'r', 'PROPOSED', 'ann', 'Ann', '2051-06-01', 0),
         ('00000000-0000-4000-8000-000000000024', 'RECOVERED', 'SCENE_FUND', 2050, null, null, '430200', 10, 'D1', 'r', 'PROPOSED', 'ann', 'Ann', '2051-06-01', 0),
         ('00000000-0000-4000-8000-000000000025', 'CARRY_OVER', 'SCENE_FUND', 2050, 'SCENE_FUND', 2051, null, 10, 'D1', 'r', 'PROPOSED', 'ann', 'Ann', '2051-06-01', 0);

insert into share_plan (id, fund, year, document_number, state, maker_person, maker_name, maker_at, version)
  select ('00000000-0000-4000-8000-00000000002' || n)::uuid, 'SCENE_FUND', y, 'D' || n, 'PROPOSED', 'ann', 'Ann', now(), 0
    from (values (6, 2051), (7, 2051), (8, 2051)) as given (n, y);
insert into share_plan_line (plan_id, place, amount)
  values ('00000000-0000-4000-8000-000000000026', '430100', 300), ('00000000-0000-4000-8000-000000000026', '430200', 500),
         ('00000000-0000-4000-8000-000000000027', '430100', 1001), ('00000000-0000-4000-8000-000000000028', '430300', 100);
update share_plan set state = 'APPROVED', checker_person = 'bob', version = 1 where id = '00000000-0000-4000-8000-000000000026';
select ledger_post(gen_random_uuid(), 'SCENE_FUND', 2051, 'scene:shared', 'r', now(), '{AVAILABLE,COMMITTED}', '{-100,100}', '430200');

insert into award (id, project_id, round_id, project_name, name_key, uscc, enterprise_name, contact_email, fund, year, selected_amount,
                   amount, document_number, state, maker_person, maker_name, maker_at, cap_percent_parameter, cap_amount_parameter,
                   instalment_parameter, changed_at, version)
  select ('00000000-0000-4000-8000-00000000003' || n)::uuid, gen_random_uuid(), gen_random_uuid(), 'p', 'key' || n, 'SCENE', 'e', 'c',
         'SCENE_FUND', 2050, 400, 300, 'D' || n, 'PROPOSED', 'ann', 'Ann', now(), gen_random_uuid(), gen_random_uuid(),
         gen_random_uuid(), now(), 0
    from generate_series(1, 2) as n;
insert into instalment (id, award_id, number, percent, amount, state, due_on, evidence)
  values ('00000000-0000-4000-8000-000000000051', '00000000-0000-4000-8000-000000000031', 1, 33, 100, 'DUE', now(), 'x'),
         ('00000000-0000-4000-8000-000000000052', '00000000-0000-4000-8000-000000000031', 2, 33, 100, 'DUE', now(), 'x'),
         ('00000000-0000-4000-8000-000000000053', '00000000-0000-4000-8000-000000000031', 3, 34, 100, 'PLANNED', null, null),
         ('00000000-0000-4000-8000-000000000054', '00000000-0000-4000-8000-000000000032', 1, 100, 300, 'PLANNED', null, null);
insert into award_amendment (id, award_id, kind, amount_before, amount_after, document_number, reason, state, maker_person, maker_name, maker_at,
                             checker_person, version)
  values ('00000000-0000-4000-8000-000000000041', '00000000-0000-4000-8000-000000000031', 'AMOUNT', 300, 200, 'D1', 'r', 'PROPOSED', 'ann', 'Ann', now(), null, 0),
         ('00000000-0000-4000-8000-000000000042', '00000000-0000-4000-8000-000000000031', 'CANCELLATION', 300, 0, 'D2', 'r', 'REJECTED', 'ann', 'Ann', now(), 'bob', 0);
insert into allocation_list (id, fund, year, document_number, state, first_day, last_day, publicity_parameter, maker_person, maker_name, maker_at,
                             checker_person, version)
  values ('00000000-0000-4000-8000-000000000043', 'SCENE_FUND', 2050, 'D1', 'PROPOSED', null, null, null, 'ann', 'Ann', now(), null, 0),
         ('00000000-0000-4000-8000-000000000044', 'SCENE_FUND', 2050, 'D2', 'PUBLISHED', '2050-01-03', '2050-01-11', gen_random_uuid(), 'ann', 'Ann', now(), 'bob', 0);
insert into allocation_line (list_id, award_id)
  values ('00000000-0000-4000-8000-000000000043', '00000000-0000-4000-8000-000000000031'),
         ('00000000-0000-4000-8000-000000000044', '00000000-0000-4000-8000-000000000032');
insert into allocation_objection (id, list_id, award_id, evidence, state, raised_at, version)
  values ('00000000-0000-4000-8000-000000000045', '00000000-0000-4000-8000-000000000044', '00000000-0000-4000-8000-000000000032', 'e', 'OPEN', now(), 0);
insert into allocation_objector (objection_id, sealed) values ('00000000-0000-4000-8000-000000000045', 'x');
insert into award_equipment (award_id, key)
  values ('00000000-0000-4000-8000-000000000031', 'item:SCENE:a'), ('00000000-0000-4000-8000-000000000032', 'item:SCENE:b');
insert into performance_goal (award_id, position, indicator, target, unit)
  values ('00000000-0000-4000-8000-000000000031', 0, 'i', 1, 'u'), ('00000000-0000-4000-8000-000000000032', 0, 'i', 1, 'u');

insert into evaluation (id, award_id, project_id, uscc, result, finding, document_number, evaluated_on, state, maker_person, maker_name,
                        maker_at, checker_person, checker_name, checker_at, version)
  select ('00000000-0000-4000-8000-0000000000c' || n)::uuid, '00000000-0000-4000-8000-000000000031', gen_random_uuid(), 'SCENE', 'PASSED',
         'f', 'D' || n, now(), state, 'ann', 'Ann', now(), checker, checker, case when checker is not null then now() end, 0
    from (values (1, 'RECORDED', null), (2, 'CONFIRMED', 'bob'), (3, 'REJECTED', 'bob')) as e (n, state, checker);

insert into payee_account (id, uscc, account_name, cnaps, sealed_number, masked_number, state, maker_person, maker_name, maker_at,
                           checker_person, checker_name, checker_at, version)
  values ('00000000-0000-4000-8000-000000000061', 'SCENE', 'e', '102551000012', 'x', 'x', 'CONFIRMED', 'ann', 'Ann', now(), 'bob', 'Bob', now(), 0),
         ('00000000-0000-4000-8000-000000000062', 'SCENE', 'e', '102551000012', 'x', 'x', 'REGISTERED', 'ann', 'Ann', now(), null, null, null, 0),
         ('00000000-0000-4000-8000-000000000063', 'SCENE', 'e', '102551000012', 'x', 'x', 'REPLACED', 'ann', 'Ann', now(), 'bob', 'Bob', now(), 0);

insert into disbursement (id, award_id, instalment, amount, project_id, uscc, fund, year, payee_account_id, state, approval_basis, threshold_parameter,
                          third_threshold_parameter,
                          maker_person, maker_name, maker_at, checker_person, releaser_person, orderer_person, version)
  select ('00000000-0000-4000-8000-00000000007' || n)::uuid, '00000000-0000-4000-8000-000000000031', n, 100, gen_random_uuid(), 'SCENE',
         'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000061', 'ORDERED', 300, gen_random_uuid(),
         gen_random_uuid(), 'ann', 'Ann', now(), 'bob', 'cyd', 'cyd', 0
    from generate_series(1, 2) as n;

insert into debtor_account (id, fund, year, account_name, cnaps, sealed_number, masked_number, state, maker_person, maker_name, maker_at,
                            checker_person, checker_name, checker_at, version)
  values ('00000000-0000-4000-8000-000000000081', 'SCENE_FUND', 2050, 'o', '102551000012', 'x', 'x', 'CONFIRMED', 'ann', 'Ann', now(), 'bob', 'Bob', now(), 0),
         ('00000000-0000-4000-8000-000000000082', 'SCENE_FUND', 2050, 'o', '102551000012', 'x', 'x', 'REGISTERED', 'ann', 'Ann', now(), null, null, null, 0),
         ('00000000-0000-4000-8000-000000000083', 'SCENE_FUND', 2050, 'o', '102551000012', 'x', 'x', 'REPLACED', 'ann', 'Ann', now(), 'bob', 'Bob', now(), 0);
insert into payment_batch_item (batch_id, sequence, fund, year, disbursement_id, amount, end_to_end_id)
  values ('00000000-0000-4000-8000-000000000091', 1, 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000071', 100, 'SCENE-1');
insert into payment_batch (id, number, fund, year, debtor_account_id, execution_date, payments, control_sum, xml_sha256, csv_sha256,
                           releaser_person, releaser_name, releaser_at)
  values ('00000000-0000-4000-8000-000000000091', 'FTP-2050-000000001', 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000081',
          now(), 1, 100, repeat('0', 64), repeat('0', 64), 'cyd', 'Cyd', now());

insert into bank_file (id, sha256, form, message_id, bytes, answers, maker_person, maker_name, maker_at)
  values ('00000000-0000-4000-8000-0000000000a1', repeat('e', 64), 'CSV', 'm', 1, 1, 'ann', 'Ann', now());
insert into bank_answer (bank_file_id, sequence, position, end_to_end_id, outcome, amount, currency, day, bank_reference, bank_reason, disbursement_id)
  values ('00000000-0000-4000-8000-0000000000a1', 1, 1, 'SCENE-1', 'PAID', 100, 'CNY', now(), 'r', 'r', '00000000-0000-4000-8000-000000000071');
insert into unmatched_answer (id, bank_file_id, position, end_to_end_id, outcome, amount, currency, day, bank_reference, bank_reason, cause,
                              state, version)
  values ('00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000a1', 1, 'SCENE-9', 'PAID', 1, 'CNY', now(), 'r', 'r',
          'UNKNOWN_END_TO_END_ID', 'OPEN', 0);

-- Recovery: an award that was paid, a case that is looked into, two that are ordered, and a payment that keeps back for both.
insert into award (id, project_id, round_id, project_name, name_key, uscc, enterprise_name, contact_email, fund, year, selected_amount,
                   amount, document_number, state, maker_person, maker_name, maker_at, cap_percent_parameter, cap_amount_parameter,
                   instalment_parameter, changed_at, version)
  values ('00000000-0000-4000-8000-000000000033', '00000000-0000-4000-8000-0000000000d0', gen_random_uuid(), 'p', 'key9', 'SCENE', 'e', 'c',
          'SCENE_FUND', 2050, 400, 400, 'D9', 'PROPOSED', 'ann', 'Ann', now(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), 0);
insert into instalment (id, award_id, number, percent, amount, state, due_on, evidence, paid_on)
  values ('00000000-0000-4000-8000-000000000055', '00000000-0000-4000-8000-000000000033', 1, 75, 300, 'PAID', now(), 'x', now()),
         ('00000000-0000-4000-8000-000000000056', '00000000-0000-4000-8000-000000000033', 2, 25, 100, 'DUE', now(), 'x', null);
insert into recovery (id, award_id, project_id, uscc, fund, year, ground, finding, clause, document_number, amount, fine_percent,
                      fine_parameter, fine, blacklist, state, maker_person, maker_name, maker_at, checker_person, order_document,
                      ordered_on, version)
  values ('00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-000000000033', '00000000-0000-4000-8000-0000000000d0', 'SCENE',
          'SCENE_FUND', 2050, 'OVERPAID', 'f', 'c', 'D1', 50, null, null, 0, false, 'SUSPENDED', 'ann', 'Ann', now(), null, null, null, 0),
         ('00000000-0000-4000-8000-0000000000e2', '00000000-0000-4000-8000-000000000033', '00000000-0000-4000-8000-0000000000d0', 'SCENE',
          'SCENE_FUND', 2050, 'FRAUD', 'f', 'c', 'D2', 100, 20, '0145d9a4-0000-7000-8000-000000000054', 20, false, 'RECOVERY_ORDERED',
          'ann', 'Ann', now(), 'bob', 'D', now(), 0),
         ('00000000-0000-4000-8000-0000000000e3', '00000000-0000-4000-8000-000000000033', '00000000-0000-4000-8000-0000000000d0', 'SCENE',
          'SCENE_FUND', 2050, 'MISUSE', 'f', 'c', 'D3', 50, null, null, 0, false, 'RECOVERY_ORDERED', 'ann', 'Ann', now(), 'bob', 'D', now(), 0);
insert into recovery_note (id, recovery_id, words, maker_person, maker_name, maker_at)
  values ('00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-0000000000e2', 'w', 'ann', 'Ann', now());
insert into repayment_plan (id, recovery_id, state, maker_person, maker_name, maker_at, checker_person, version)
  values ('00000000-0000-4000-8000-0000000000f2', '00000000-0000-4000-8000-0000000000e2', 'PROPOSED', 'ann', 'Ann', now(), null, 0),
         ('00000000-0000-4000-8000-0000000000f3', '00000000-0000-4000-8000-0000000000e2', 'APPROVED', 'ann', 'Ann', now(), 'bob', 0),
         ('00000000-0000-4000-8000-0000000000f4', '00000000-0000-4000-8000-0000000000e2', 'REPLACED', 'ann', 'Ann', now(), 'bob', 0);
insert into repayment_part (plan_id, number, amount, due_on)
  select id, 1, 100, now() from repayment_plan where recovery_id = '00000000-0000-4000-8000-0000000000e2';
insert into recovery_receipt (id, recovery_id, fund, year, kind, amount, bank_reference, received_on, state, maker_person, maker_name, maker_at,
                              checker_person, version)
  values ('00000000-0000-4000-8000-0000000000f5', '00000000-0000-4000-8000-0000000000e2', 'SCENE_FUND', 2050, 'PRINCIPAL', 10, 'SCENE-R1', now(),
          'RECORDED', 'ann', 'Ann', now(), null, 0),
         ('00000000-0000-4000-8000-0000000000f6', '00000000-0000-4000-8000-0000000000e2', 'SCENE_FUND', 2050, 'PRINCIPAL', 10, 'SCENE-R2', now(),
          'REJECTED', 'ann', 'Ann', now(), 'bob', 0);
insert into disbursement (id, award_id, instalment, amount, offset_amount, project_id, uscc, fund, year, payee_account_id, state, approval_basis,
                          threshold_parameter, third_threshold_parameter, maker_person, maker_name, maker_at, checker_person,
                          releaser_person, orderer_person, version)
  values ('00000000-0000-4000-8000-000000000073', '00000000-0000-4000-8000-000000000033', 2, 100, 10, gen_random_uuid(), 'SCENE', 'SCENE_FUND',
          2050, '00000000-0000-4000-8000-000000000061', 'ORDERED', 300, gen_random_uuid(), gen_random_uuid(), 'ann', 'Ann', now(), 'bob', 'cyd',
          'cyd', 0);
insert into recovery_offset (id, recovery_id, fund, year, disbursement_id, amount, state, reserved_at)
  values ('00000000-0000-4000-8000-0000000000f7', '00000000-0000-4000-8000-0000000000e2', 'SCENE_FUND', 2050,
          '00000000-0000-4000-8000-000000000073', 5, 'RESERVED', now()),
         ('00000000-0000-4000-8000-0000000000f8', '00000000-0000-4000-8000-0000000000e3', 'SCENE_FUND', 2050,
          '00000000-0000-4000-8000-000000000073', 5, 'RESERVED', now());
