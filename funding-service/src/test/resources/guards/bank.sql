-- debtor_account.debtor_account_account_name_check
update debtor_account set account_name = '' where id = '00000000-0000-4000-8000-000000000082';
-- debtor_account.debtor_account_cnaps_check
update debtor_account set cnaps = '1' where id = '00000000-0000-4000-8000-000000000082';
-- debtor_account.debtor_account_four_eyes
update debtor_account set checker_person = 'ann' where id = '00000000-0000-4000-8000-000000000082';
-- debtor_account.debtor_account_fund_fkey
update debtor_account set fund = 'NO_SUCH_FUND' where id = '00000000-0000-4000-8000-000000000082';
-- debtor_account.debtor_account_id_fund_year_key
--! alter table debtor_account drop constraint debtor_account_pkey
update debtor_account set id = '00000000-0000-4000-8000-000000000081' where id = '00000000-0000-4000-8000-000000000082';
-- debtor_account.debtor_account_pkey
update debtor_account set year = 2051, id = '00000000-0000-4000-8000-000000000081' where id = '00000000-0000-4000-8000-000000000082';
-- debtor_account.debtor_account_signed
update debtor_account set state = 'REJECTED' where id = '00000000-0000-4000-8000-000000000082';
-- debtor_account.debtor_account_state_check
update debtor_account set state = 'FINE' where id = '00000000-0000-4000-8000-000000000083';
-- debtor_account.debtor_account_year_check
update debtor_account set year = 1999 where id = '00000000-0000-4000-8000-000000000082';
-- debtor_account.debtor_account_one_waiting
update debtor_account set state = 'REGISTERED' where id = '00000000-0000-4000-8000-000000000083';
-- debtor_account.debtor_account_one_confirmed
update debtor_account set state = 'CONFIRMED' where id = '00000000-0000-4000-8000-000000000083';

-- payment_batch.batch_is_its_payments
insert into payment_batch select * from jsonb_populate_record(null::payment_batch, (select to_jsonb(b) from payment_batch b where number = 'FTP-2050-000000001')
  || jsonb_build_object('id', gen_random_uuid(), 'number', 'FTP-2050-000000002'));
-- payment_batch.payment_batch_control_sum_check
update payment_batch set control_sum = 0 where number = 'FTP-2050-000000001';
-- payment_batch.payment_batch_csv_sha256_check
update payment_batch set csv_sha256 = 'x' where number = 'FTP-2050-000000001';
-- payment_batch.payment_batch_xml_sha256_check
update payment_batch set xml_sha256 = 'x' where number = 'FTP-2050-000000001';
-- payment_batch.payment_batch_debtor_account_id_fund_year_fkey
update payment_batch set debtor_account_id = gen_random_uuid() where number = 'FTP-2050-000000001';
-- payment_batch.payment_batch_id_fund_year_key
--! alter table payment_batch disable trigger batch_is_its_payments
--! alter table payment_batch drop constraint payment_batch_pkey
insert into payment_batch select * from jsonb_populate_record(null::payment_batch, (select to_jsonb(b) from payment_batch b where number = 'FTP-2050-000000001')
  || jsonb_build_object('number', 'FTP-2050-000000002'));
-- payment_batch.payment_batch_pkey
--! alter table payment_batch disable trigger batch_is_its_payments
--! alter table payment_batch drop constraint payment_batch_debtor_account_id_fund_year_fkey
insert into payment_batch select * from jsonb_populate_record(null::payment_batch, (select to_jsonb(b) from payment_batch b where number = 'FTP-2050-000000001')
  || jsonb_build_object('number', 'FTP-2050-000000002', 'year', 2051));
-- payment_batch.payment_batch_number_check
update payment_batch set number = 'X' where number = 'FTP-2050-000000001';
-- payment_batch.payment_batch_number_key
--! alter table payment_batch disable trigger batch_is_its_payments
insert into payment_batch select * from jsonb_populate_record(null::payment_batch, (select to_jsonb(b) from payment_batch b where number = 'FTP-2050-000000001')
  || jsonb_build_object('id', gen_random_uuid()));
-- payment_batch.payment_batch_payments_check
update payment_batch set payments = 10001 where number = 'FTP-2050-000000001';

-- payment_batch_item.batch_is_closed
insert into payment_batch_item values ('00000000-0000-4000-8000-000000000091', 2, 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000072', 100, 'SCENE-2');
-- payment_batch_item.payment_batch_item_batch_id_fund_year_fkey
insert into payment_batch_item values (gen_random_uuid(), 1, 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000072', 100, 'SCENE-2');
-- payment_batch_item.payment_batch_item_pays_the_rest
--! alter table payment_batch_item disable trigger batch_is_closed
insert into payment_batch_item values ('00000000-0000-4000-8000-000000000091', 2, 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000072', 99, 'SCENE-2');
-- payment_batch_item.payment_batch_item_end_to_end_id_check
update payment_batch_item set end_to_end_id = '' where end_to_end_id = 'SCENE-1';
-- payment_batch_item.payment_batch_item_end_to_end_once
--! alter table payment_batch_item disable trigger batch_is_closed
insert into payment_batch_item values ('00000000-0000-4000-8000-000000000091', 2, 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000072', 100, 'SCENE-1');
-- payment_batch_item.payment_batch_item_once
--! alter table payment_batch_item disable trigger batch_is_closed
insert into payment_batch_item values ('00000000-0000-4000-8000-000000000091', 2, 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000071', 100, 'SCENE-2');
-- payment_batch_item.payment_batch_item_pkey
--! alter table payment_batch_item disable trigger batch_is_closed
insert into payment_batch_item values ('00000000-0000-4000-8000-000000000091', 1, 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000072', 100, 'SCENE-2');
-- payment_batch_item.payment_batch_item_sequence_check
update payment_batch_item set sequence = 0 where end_to_end_id = 'SCENE-1';

-- bank_file.bank_file_answers_check
update bank_file set answers = -1 where sha256 = repeat('e', 64);
-- bank_file.bank_file_bytes_check
update bank_file set bytes = 0 where sha256 = repeat('e', 64);
-- bank_file.bank_file_form_check
update bank_file set form = 'PDF' where sha256 = repeat('e', 64);
-- bank_file.bank_file_is_its_answers
insert into bank_file values (gen_random_uuid(), repeat('d', 64), 'CSV', 'm', 1, 1, 'ann', 'Ann', now());
-- bank_file.bank_file_once
insert into bank_file values (gen_random_uuid(), repeat('e', 64), 'CSV', 'm', 1, 0, 'ann', 'Ann', now());
-- bank_file.bank_file_pkey
--! alter table bank_file disable trigger bank_file_is_its_answers
insert into bank_file values ('00000000-0000-4000-8000-0000000000a1', repeat('d', 64), 'CSV', 'm', 1, 1, 'ann', 'Ann', now());
-- bank_file.bank_file_sha256_check
update bank_file set sha256 = 'x' where sha256 = repeat('e', 64);

-- bank_answer.bank_answer_bank_file_id_fkey
insert into bank_answer values (gen_random_uuid(), 1, 1, 'x', 'PAID', 1, 'CNY', now(), 'r', 'r', null, null);
-- bank_answer.bank_answer_disbursement_id_fkey
update bank_answer set disbursement_id = '00000000-0000-4000-8000-000000000072' where end_to_end_id = 'SCENE-1';
-- bank_answer.bank_answer_effect_check
update bank_answer set effect = 'FINE' where end_to_end_id = 'SCENE-1';
-- bank_answer.bank_answer_outcome_check
update bank_answer set outcome = 'FINE' where end_to_end_id = 'SCENE-1';
-- bank_answer.bank_answer_pkey
insert into bank_answer select * from bank_answer where end_to_end_id = 'SCENE-1';
-- bank_answer.bank_answer_position_check
update bank_answer set position = 0 where end_to_end_id = 'SCENE-1';
-- bank_answer.bank_answer_sequence_check
update bank_answer set sequence = 0 where end_to_end_id = 'SCENE-1';

-- unmatched_answer.unmatched_answer_bank_file_id_fkey
update unmatched_answer set bank_file_id = gen_random_uuid() where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_cause_check
update unmatched_answer set cause = 'FINE' where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_disbursement_id_fkey
update unmatched_answer set disbursement_id = gen_random_uuid() where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_four_eyes
update unmatched_answer set maker_person = 'ann', checker_person = 'ann' where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_outcome_check
update unmatched_answer set outcome = 'FINE' where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_pkey
insert into unmatched_answer select * from jsonb_populate_record(null::unmatched_answer, (select to_jsonb(u) from unmatched_answer u where end_to_end_id = 'SCENE-9')
  || jsonb_build_object('bank_reference', 'other'));
-- unmatched_answer.unmatched_answer_position_check
update unmatched_answer set position = 0 where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_resolution_check
update unmatched_answer set resolution = 'FINE' where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_settles_id_fkey
update unmatched_answer set settles_id = gen_random_uuid() where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_signed
update unmatched_answer set state = 'NOTED' where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_state_check
update unmatched_answer set state = 'FINE', maker_person = 'ann', reason = 'x' where end_to_end_id = 'SCENE-9';
-- unmatched_answer.unmatched_answer_once
insert into unmatched_answer select * from jsonb_populate_record(null::unmatched_answer, (select to_jsonb(u) from unmatched_answer u where end_to_end_id = 'SCENE-9')
  || jsonb_build_object('id', gen_random_uuid()));
