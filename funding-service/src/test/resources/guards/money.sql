-- budget.budget_amount_check
update budget set amount = -1 where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_four_eyes
update budget set checker_person = 'ann' where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_fund_fkey
update budget set fund = 'NO_SUCH_FUND' where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_is_posted : money_is_posted
update budget set state = 'APPROVED', checker_person = 'bob' where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_pkey
update budget set id = '00000000-0000-4000-8000-000000000022' where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_signed
update budget set state = 'REJECTED' where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_state_check
update budget set state = 'FINE', checker_person = 'bob' where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_subject_of_year
update budget set subject_code = '299' where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_year_check
--! alter table budget drop constraint budget_subject_of_year
update budget set year = 1999 where document_number = 'D1' and fund = 'SCENE_FUND';
-- budget.budget_document_once
update budget set document_number = 'D2' where document_number = 'D1' and fund = 'SCENE_FUND';

-- award.award_amount_check
--! drop trigger award_is_amended on award
--! drop trigger award_is_its_instalments on award
update award set amount = -1 where name_key = 'key2' and uscc = 'SCENE';
-- award.award_dated
update award set issued_on = now() where name_key = 'key2' and uscc = 'SCENE';
-- award.award_four_eyes
update award set checker_person = 'ann' where name_key = 'key2' and uscc = 'SCENE';
-- award.award_fund_fkey
update award set fund = 'NO_SUCH_FUND' where name_key = 'key2' and uscc = 'SCENE';
-- award.award_pkey
update award set id = '00000000-0000-4000-8000-000000000031' where name_key = 'key2' and uscc = 'SCENE';
-- award.award_signed
update award set state = 'REJECTED' where name_key = 'key2' and uscc = 'SCENE';
-- award.award_state_check
update award set state = 'FINE', checker_person = 'bob' where name_key = 'key2' and uscc = 'SCENE';
-- award.award_within_selection
--! drop trigger award_is_amended on award
--! drop trigger award_is_its_instalments on award
update award set amount = 400.01 where name_key = 'key2' and uscc = 'SCENE';
-- award.award_one_live_per_project
update award set project_id = (select project_id from award where name_key = 'key1' and uscc = 'SCENE') where name_key = 'key2' and uscc = 'SCENE';
-- award.award_one_live_per_name
update award set name_key = 'key1' where name_key = 'key2' and uscc = 'SCENE';
-- award.award_is_its_instalments
insert into award select * from jsonb_populate_record(null::award, (select to_jsonb(a) from award a where name_key = 'key2' and uscc = 'SCENE')
  || jsonb_build_object('id', gen_random_uuid(), 'project_id', gen_random_uuid(), 'name_key', 'key3'));
-- award.award_was_public
--! drop trigger award_is_posted on award
update award set state = 'ISSUED', issued_on = now(), checker_person = 'bob' where name_key = 'key2' and uscc = 'SCENE';
-- award.award_is_posted : money_is_posted
--! drop trigger award_was_public on award
update award set state = 'ISSUED', issued_on = now(), checker_person = 'bob' where name_key = 'key2' and uscc = 'SCENE';

-- award.award_is_amended
--! drop trigger award_is_its_instalments on award
update award set amount = 200 where name_key = 'key2' and uscc = 'SCENE';

-- award_amendment.award_amendment_amount_before_check
update award_amendment set amount_before = 0 where document_number = 'D1' and award_id = '00000000-0000-4000-8000-000000000031';
-- award_amendment.award_amendment_award_id_fkey
update award_amendment set award_id = gen_random_uuid() where id = '00000000-0000-4000-8000-000000000041';
-- award_amendment.award_amendment_changes
update award_amendment set amount_after = 300 where id = '00000000-0000-4000-8000-000000000041';
-- award_amendment.award_amendment_document_once
--! drop trigger amendment_is_posted on award_amendment
update award_amendment set state = 'APPROVED', document_number = 'D1' where id = '00000000-0000-4000-8000-000000000042';
-- award_amendment.award_amendment_four_eyes
update award_amendment set checker_person = 'ann' where id = '00000000-0000-4000-8000-000000000041';
-- award_amendment.award_amendment_kind_check
update award_amendment set kind = 'X' where id = '00000000-0000-4000-8000-000000000041';
-- award_amendment.award_amendment_one_proposed
update award_amendment set state = 'PROPOSED' where id = '00000000-0000-4000-8000-000000000042';
-- award_amendment.award_amendment_pkey
update award_amendment set id = '00000000-0000-4000-8000-000000000042' where id = '00000000-0000-4000-8000-000000000041';
-- award_amendment.award_amendment_reason_check
update award_amendment set reason = '' where id = '00000000-0000-4000-8000-000000000041';
-- award_amendment.award_amendment_signed
update award_amendment set state = 'REJECTED' where id = '00000000-0000-4000-8000-000000000041';
-- award_amendment.award_amendment_state_check
update award_amendment set state = 'FINE', checker_person = 'bob' where id = '00000000-0000-4000-8000-000000000041';
-- award_amendment.amendment_is_posted : money_is_posted
update award_amendment set state = 'APPROVED', checker_person = 'bob' where id = '00000000-0000-4000-8000-000000000041';

-- award.equipment_is_given_back : scene_keeps_it
--! alter table award_equipment add constraint scene_keeps_it check (live or award_id <> '00000000-0000-4000-8000-000000000032')
update award set state = 'REJECTED', checker_person = 'bob' where name_key = 'key2' and uscc = 'SCENE';

-- award_equipment.award_equipment_award_id_fkey
insert into award_equipment values (gen_random_uuid(), 'item:SCENE:c');
-- award_equipment.award_equipment_key_check
update award_equipment set key = 'x' where key = 'item:SCENE:b';
-- award_equipment.award_equipment_once
update award_equipment set key = 'item:SCENE:a' where key = 'item:SCENE:b';
-- award_equipment.award_equipment_pkey
--! drop index award_equipment_once
insert into award_equipment values ('00000000-0000-4000-8000-000000000032', 'item:SCENE:b');

-- allocation_list.allocation_list_dated
update allocation_list set last_day = now() where id = '00000000-0000-4000-8000-000000000043';
-- allocation_list.allocation_list_public
update allocation_list set first_day = null where id = '00000000-0000-4000-8000-000000000044';
-- allocation_list.allocation_list_document_once
update allocation_list set document_number = 'D1' where id = '00000000-0000-4000-8000-000000000044';
-- allocation_list.allocation_list_four_eyes
update allocation_list set checker_person = 'ann' where id = '00000000-0000-4000-8000-000000000044';
-- allocation_list.allocation_list_fund_fkey
update allocation_list set fund = 'NO_SUCH_FUND' where id = '00000000-0000-4000-8000-000000000043';
-- allocation_list.allocation_list_pkey
--! alter table allocation_line drop constraint allocation_line_list_id_fkey
--! alter table allocation_objection drop constraint allocation_objection_to_a_line
update allocation_list set id = '00000000-0000-4000-8000-000000000044' where id = '00000000-0000-4000-8000-000000000043';
-- allocation_list.allocation_list_signed
update allocation_list set checker_person = null where id = '00000000-0000-4000-8000-000000000044';
-- allocation_list.allocation_list_state_check
update allocation_list set state = 'FINE', checker_person = 'bob' where id = '00000000-0000-4000-8000-000000000043';
-- allocation_list.lines_are_free_again : scene_keeps_it
--! alter table allocation_line add constraint scene_keeps_it check (live or list_id <> '00000000-0000-4000-8000-000000000043')
update allocation_list set state = 'REJECTED', checker_person = 'bob' where id = '00000000-0000-4000-8000-000000000043';

-- allocation_line.allocation_line_award_id_fkey
--! alter table allocation_objection drop constraint allocation_objection_to_a_line
update allocation_line set award_id = gen_random_uuid() where list_id = '00000000-0000-4000-8000-000000000043';
-- allocation_line.allocation_line_list_id_fkey
--! alter table allocation_objection drop constraint allocation_objection_to_a_line
update allocation_line set list_id = gen_random_uuid() where list_id = '00000000-0000-4000-8000-000000000043';
-- allocation_line.allocation_line_once
update allocation_line set award_id = '00000000-0000-4000-8000-000000000032' where list_id = '00000000-0000-4000-8000-000000000043';
-- allocation_line.allocation_line_pkey
--! drop index allocation_line_once
--! alter table allocation_objection drop constraint allocation_objection_to_a_line
insert into allocation_line values ('00000000-0000-4000-8000-000000000043', '00000000-0000-4000-8000-000000000031');

-- allocation_objection.allocation_objection_decided
update allocation_objection set decided_at = now() where id = '00000000-0000-4000-8000-000000000045';
-- allocation_objection.allocation_objection_evidence_check
update allocation_objection set evidence = '' where id = '00000000-0000-4000-8000-000000000045';
-- allocation_objection.allocation_objection_handled
update allocation_objection set state = 'UPHELD', decided_at = now() where id = '00000000-0000-4000-8000-000000000045';
-- allocation_objection.allocation_objection_pkey
--! alter table allocation_objector drop constraint allocation_objector_objection_id_fkey
insert into allocation_objection select * from allocation_objection where id = '00000000-0000-4000-8000-000000000045';
-- allocation_objection.allocation_objection_state_check
update allocation_objection set state = 'FINE', decided_at = now() where id = '00000000-0000-4000-8000-000000000045';
-- allocation_objection.allocation_objection_to_a_line
update allocation_objection set award_id = gen_random_uuid() where id = '00000000-0000-4000-8000-000000000045';
-- allocation_objector.allocation_objector_objection_id_fkey
insert into allocation_objector values (gen_random_uuid(), 'x');
-- allocation_objector.allocation_objector_pkey
insert into allocation_objector values ('00000000-0000-4000-8000-000000000045', 'x');

-- performance_goal.performance_goal_award_id_fkey
insert into performance_goal values (gen_random_uuid(), 0, 'i', 1, 'u');
-- performance_goal.performance_goal_indicator_check
insert into performance_goal values ('00000000-0000-4000-8000-000000000031', 1, '', 1, 'u');
-- performance_goal.performance_goal_unit_check
insert into performance_goal values ('00000000-0000-4000-8000-000000000031', 1, 'i', 1, '');
-- performance_goal.performance_goal_pkey
insert into performance_goal values ('00000000-0000-4000-8000-000000000031', 0, 'i', 1, 'u');

-- instalment.award_is_its_instalments
insert into instalment (id, award_id, number, percent, amount, state) values (gen_random_uuid(), '00000000-0000-4000-8000-000000000032', 2, 1, 5, 'PLANNED');
-- instalment.instalment_amount_check
--! drop trigger award_is_its_instalments on instalment
update instalment set amount = -1 where id = '00000000-0000-4000-8000-000000000054';
-- instalment.instalment_award_id_fkey
update instalment set award_id = gen_random_uuid() where id = '00000000-0000-4000-8000-000000000054';
-- instalment.instalment_award_id_number_amount_key
--! alter table instalment drop constraint instalment_award_id_number_key
update instalment set number = 2 where id = '00000000-0000-4000-8000-000000000053';
-- instalment.instalment_award_id_number_key
--! drop trigger award_is_its_instalments on instalment
update instalment set number = 2, amount = 101 where id = '00000000-0000-4000-8000-000000000053';
-- instalment.instalment_has_evidence
update instalment set state = 'DUE' where id = '00000000-0000-4000-8000-000000000054';
-- instalment.instalment_number_check
update instalment set number = 0 where id = '00000000-0000-4000-8000-000000000054';
-- instalment.instalment_paid_on
update instalment set paid_on = now() where id = '00000000-0000-4000-8000-000000000054';
-- instalment.instalment_percent_check
update instalment set percent = 0 where id = '00000000-0000-4000-8000-000000000054';
-- instalment.instalment_pkey
update instalment set id = '00000000-0000-4000-8000-000000000053' where id = '00000000-0000-4000-8000-000000000054';
-- instalment.instalment_state_check
update instalment set state = 'FINE', due_on = now(), evidence = 'x' where id = '00000000-0000-4000-8000-000000000054';

-- instalment.instalment_is_free
--! drop trigger award_is_its_instalments on instalment
update instalment set state = 'VOID', paid_on = null where id = '00000000-0000-4000-8000-000000000055';

-- disbursement.payment_is_of_the_plan
--! drop trigger award_is_its_instalments on instalment
--! update instalment set state = 'VOID' where id = '00000000-0000-4000-8000-000000000053'
insert into disbursement (id, award_id, instalment, amount, project_id, uscc, fund, year, payee_account_id, state, maker_person, maker_name, maker_at, version)
  select gen_random_uuid(), award_id, 3, 100, project_id, uscc, fund, year, payee_account_id, 'REQUESTED', 'ann', 'Ann', now(), 0
    from disbursement where id = '00000000-0000-4000-8000-000000000071';

-- evaluation.evaluation_award_id_fkey
update evaluation set award_id = gen_random_uuid() where id = '00000000-0000-4000-8000-0000000000c1';
-- evaluation.evaluation_document_once
update evaluation set document_number = 'D2' where id = '00000000-0000-4000-8000-0000000000c1';
-- evaluation.evaluation_finding_check
update evaluation set finding = '' where id = '00000000-0000-4000-8000-0000000000c1';
-- evaluation.evaluation_four_eyes
update evaluation set checker_person = 'ann' where id = '00000000-0000-4000-8000-0000000000c1';
-- evaluation.evaluation_one_waiting
update evaluation set state = 'RECORDED' where id = '00000000-0000-4000-8000-0000000000c3';
-- evaluation.evaluation_pkey
update evaluation set id = '00000000-0000-4000-8000-0000000000c3' where id = '00000000-0000-4000-8000-0000000000c1';
-- evaluation.evaluation_result_check
update evaluation set result = 'FINE' where id = '00000000-0000-4000-8000-0000000000c1';
-- evaluation.evaluation_signed
update evaluation set state = 'CONFIRMED' where id = '00000000-0000-4000-8000-0000000000c1';
-- evaluation.evaluation_state_check
update evaluation set state = 'FINE' where id = '00000000-0000-4000-8000-0000000000c3';

-- payee_account.payee_account_cnaps_check
update payee_account set cnaps = '1' where id = '00000000-0000-4000-8000-000000000062';
-- payee_account.payee_account_four_eyes
update payee_account set checker_person = 'ann' where id = '00000000-0000-4000-8000-000000000062';
-- payee_account.payee_account_pkey
update payee_account set id = '00000000-0000-4000-8000-000000000063' where id = '00000000-0000-4000-8000-000000000062';
-- payee_account.payee_account_signed
update payee_account set state = 'REJECTED' where id = '00000000-0000-4000-8000-000000000062';
-- payee_account.payee_account_state_check
update payee_account set state = 'FINE' where id = '00000000-0000-4000-8000-000000000063';
-- payee_account.payee_account_one_waiting
update payee_account set state = 'REGISTERED' where id = '00000000-0000-4000-8000-000000000063';
-- payee_account.payee_account_one_confirmed
update payee_account set state = 'CONFIRMED' where id = '00000000-0000-4000-8000-000000000063';

-- payee_account.payee_account_cools
--! update payee_account set state = 'REPLACED' where id = '00000000-0000-4000-8000-000000000061'
update payee_account set state = 'CONFIRMED', checker_person = 'bob' where id = '00000000-0000-4000-8000-000000000062';

-- disbursement.disbursement_amount_check
--! alter table disbursement drop constraint disbursement_offset_within
--! alter table disbursement drop constraint disbursement_award_id_instalment_amount_fkey
update disbursement set state = 'REQUESTED', amount = -1 where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_award_id_fkey
--! alter table disbursement drop constraint disbursement_award_id_instalment_amount_fkey
update disbursement set award_id = gen_random_uuid() where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_award_id_instalment_amount_fkey
update disbursement set state = 'REQUESTED', amount = 99 where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_basis
--! alter table disbursement disable trigger tiers_are_kept
update disbursement set approval_basis = 99.99 where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_tiers_in_order
update disbursement set third_person = 'dan' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.tiers_are_kept
update disbursement set second_approval_needed = true, second_person = 'dan' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.order_goes_to_the_payee
--! alter table disbursement disable trigger order_is_free
--! update payee_account set state = 'REPLACED' where id = '00000000-0000-4000-8000-000000000061'
update disbursement set state = 'ORDERED' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.order_is_free
--! insert into payment_hold (notice_id, project_id, number, serious) select gen_random_uuid(), project_id, 'n', true from disbursement where id = '00000000-0000-4000-8000-000000000072'
update disbursement set state = 'ORDERED' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_offset_within
--! alter table disbursement disable trigger payment_is_net
update disbursement set offset_amount = 100.01 where id = '00000000-0000-4000-8000-000000000073';
-- disbursement.payment_is_net
update disbursement set offset_amount = 9 where id = '00000000-0000-4000-8000-000000000073';
-- disbursement.disbursement_distinct_signers
update disbursement set orderer_person = 'ann' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_in_its_book
--! alter table disbursement drop constraint disbursement_pkey cascade
update disbursement set id = '00000000-0000-4000-8000-000000000071' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_ordered
update disbursement set orderer_person = null where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_payee_account_id_fkey
update disbursement set payee_account_id = gen_random_uuid() where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_pkey
update disbursement set state = 'REQUESTED', year = 2051, id = '00000000-0000-4000-8000-000000000071' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_settled
update disbursement set settled_on = now(), bank_reference = 'x' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_signed
update disbursement set releaser_person = null where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_state_check
update disbursement set state = 'FINE' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.disbursement_bank_reference_once
--! alter table disbursement drop constraint disbursement_settled
update disbursement set bank_reference = 'same' where uscc = 'SCENE';
-- disbursement.disbursement_one_live_per_instalment
update disbursement set instalment = 1 where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.order_is_posted : money_is_posted
--! alter table journal_entry disable trigger entry_balances
--! update journal_entry set reference = 'gone' where id = '00000000-0000-4000-8000-000000000014'
--! set constraints all immediate
--! set constraints all deferred
update disbursement set reason = 'x' where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.payment_is_posted : money_is_posted
update disbursement set state = 'PAID', bank_reference = 'x', settled_on = now() where id = '00000000-0000-4000-8000-000000000072';
-- disbursement.return_is_posted : money_is_posted
update disbursement set state = 'RETURNED', bank_reference = 'x', settled_on = now() where id = '00000000-0000-4000-8000-000000000072';

-- budget_subject.budget_subject_code_check
insert into budget_subject (year, code, name, source, loaded_by, loaded_at) values (2050, '315', 'n', 's', 'ann', now());
-- budget_subject.budget_subject_name_check
update budget_subject set name = '' where year = 2050 and code = '29105';
-- budget_subject.budget_subject_parent
insert into budget_subject (year, code, name, source, loaded_by, loaded_at) values (2050, '2910610', 'n', 's', 'ann', now());
-- budget_subject.budget_subject_pkey
--! alter table budget drop constraint budget_subject_of_year
insert into budget_subject (year, code, name, source, loaded_by, loaded_at) values (2050, '291', 'n', 's', 'ann', now());
-- budget_subject.budget_subject_source_check
update budget_subject set source = '' where year = 2050 and code = '29105';
-- budget_subject.budget_subject_year_check
insert into budget_subject (year, code, name, source, loaded_by, loaded_at) values (1999, '291', 'n', 's', 'ann', now());

-- budget_adjustment.adjustment_after_year
update budget_adjustment set maker_at = '2050-12-31T12:00:00Z' where id = '00000000-0000-4000-8000-000000000025';
-- budget_adjustment.adjustment_carries_once
insert into budget_adjustment select * from jsonb_populate_record(null::budget_adjustment, (select to_jsonb(b) from budget_adjustment b where id = '00000000-0000-4000-8000-000000000025')
  || jsonb_build_object('id', gen_random_uuid(), 'document_number', 'D9'));
-- budget_adjustment.adjustment_document_once
insert into budget_adjustment select * from jsonb_populate_record(null::budget_adjustment, (select to_jsonb(b) from budget_adjustment b where id = '00000000-0000-4000-8000-000000000023')
  || jsonb_build_object('id', gen_random_uuid()));
-- budget_adjustment.adjustment_four_eyes
update budget_adjustment set checker_person = 'ann' where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.adjustment_is_posted : money_is_posted
update budget_adjustment set state = 'APPROVED', checker_person = 'bob' where id = '00000000-0000-4000-8000-000000000025';
-- budget_adjustment.adjustment_place
update budget_adjustment set place = '430100' where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.adjustment_signed
update budget_adjustment set state = 'REJECTED' where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.adjustment_target
update budget_adjustment set to_fund = 'SCENE_FUND' where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.budget_adjustment_amount_check
update budget_adjustment set amount = -1 where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.budget_adjustment_fund_fkey
update budget_adjustment set fund = 'NO_SUCH_FUND' where id = '00000000-0000-4000-8000-000000000024';
-- budget_adjustment.budget_adjustment_kind_check
update budget_adjustment set kind = 'FINE', to_fund = null, to_year = null where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.budget_adjustment_pkey
update budget_adjustment set id = '00000000-0000-4000-8000-000000000024' where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.budget_adjustment_place_check
update budget_adjustment set place = '430102' where id = '00000000-0000-4000-8000-000000000024';
-- budget_adjustment.budget_adjustment_reason_check
update budget_adjustment set reason = '' where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.budget_adjustment_state_check
update budget_adjustment set state = 'FINE', checker_person = 'bob' where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.budget_adjustment_to_fund_fkey
update budget_adjustment set to_fund = 'NO_SUCH_FUND' where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.budget_adjustment_to_year_check
--! alter table budget_adjustment drop constraint adjustment_target
update budget_adjustment set to_year = 1999 where id = '00000000-0000-4000-8000-000000000023';
-- budget_adjustment.budget_adjustment_year_check
update budget_adjustment set year = 1999 where id = '00000000-0000-4000-8000-000000000024';

-- share_plan.share_plan_divides : ledger_share_kept
update share_plan set state = 'APPROVED', checker_person = 'bob', version = 1 where id = '00000000-0000-4000-8000-000000000028';
-- share_plan.share_plan_document_once
update share_plan set document_number = 'D8' where id = '00000000-0000-4000-8000-000000000027';
-- share_plan.share_plan_four_eyes
update share_plan set checker_person = 'ann' where id = '00000000-0000-4000-8000-000000000027';
-- share_plan.share_plan_fund_fkey
update share_plan set fund = 'NO_SUCH_FUND' where id = '00000000-0000-4000-8000-000000000027';
-- share_plan.share_plan_pkey
update share_plan set id = '00000000-0000-4000-8000-000000000028' where id = '00000000-0000-4000-8000-000000000027';
-- share_plan.share_plan_signed
update share_plan set state = 'REJECTED' where id = '00000000-0000-4000-8000-000000000027';
-- share_plan.share_plan_state_check
update share_plan set state = 'FINE', checker_person = 'bob' where id = '00000000-0000-4000-8000-000000000027';
-- share_plan.share_plan_year_check
update share_plan set year = 1999 where id = '00000000-0000-4000-8000-000000000027';
-- share_plan_line.share_plan_line_amount_check
update share_plan_line set amount = -1 where plan_id = '00000000-0000-4000-8000-000000000027';
-- share_plan_line.share_plan_line_pkey
insert into share_plan_line select * from share_plan_line where plan_id = '00000000-0000-4000-8000-000000000027';
-- share_plan_line.share_plan_line_place_check
update share_plan_line set place = '430102' where plan_id = '00000000-0000-4000-8000-000000000027';
-- share_plan_line.share_plan_line_plan_id_fkey
insert into share_plan_line values (gen_random_uuid(), '430100', 1);
