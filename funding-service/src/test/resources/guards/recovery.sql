-- recovery.recovery_amount_check
--! alter table recovery drop constraint recovery_within
update recovery set amount = -1 where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_award_id_fkey
update recovery set award_id = gen_random_uuid() where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_clause_check
update recovery set clause = '' where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_ended
update recovery set closer_person = 'bob', closing_reason = 'x' where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_fine_received_check
update recovery set fine_received = -1 where id = '00000000-0000-4000-8000-0000000000e2';
-- recovery.recovery_fine_within
update recovery set fine_received = 20.01 where id = '00000000-0000-4000-8000-0000000000e2';
-- recovery.recovery_fined
update recovery set fine = 21 where id = '00000000-0000-4000-8000-0000000000e2';
-- recovery.recovery_finding_check
update recovery set finding = '' where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_four_eyes
update recovery set checker_person = 'ann' where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_ground_check
update recovery set ground = 'X' where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_in_its_book
--! alter table recovery drop constraint recovery_pkey cascade
update recovery set id = '00000000-0000-4000-8000-0000000000e2' where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_ordered
update recovery set state = 'RECOVERY_ORDERED' where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_pkey
update recovery set year = 2051, id = '00000000-0000-4000-8000-0000000000e2' where id = '00000000-0000-4000-8000-0000000000e1';
-- recovery.recovery_recovered_check
--! alter table recovery drop constraint recovery_stands_as_counted
update recovery set recovered = -1 where id = '00000000-0000-4000-8000-0000000000e2';
-- recovery.recovery_reserved_check
update recovery set reserved = -1 where id = '00000000-0000-4000-8000-0000000000e2';
-- recovery.recovery_stands_as_counted
update recovery set recovered = 1 where id = '00000000-0000-4000-8000-0000000000e2';
-- recovery.recovery_state_check
update recovery set state = 'FINE' where id = '00000000-0000-4000-8000-0000000000e2';
-- recovery.recovery_within
update recovery set reserved = 100.01 where id = '00000000-0000-4000-8000-0000000000e2';
-- recovery.recovery_is_due
insert into recovery select * from jsonb_populate_record(null::recovery, (select to_jsonb(r) from recovery r where id = '00000000-0000-4000-8000-0000000000e1')
  || jsonb_build_object('id', gen_random_uuid(), 'amount', 150));

-- recovery_note.recovery_note_pkey
insert into recovery_note values ('00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-0000000000e2', 'w', 'ann', 'Ann', now());
-- recovery_note.recovery_note_recovery_id_fkey
insert into recovery_note values (gen_random_uuid(), gen_random_uuid(), 'w', 'ann', 'Ann', now());
-- recovery_note.recovery_note_words_check
insert into recovery_note values (gen_random_uuid(), '00000000-0000-4000-8000-0000000000e2', '', 'ann', 'Ann', now());

-- repayment_plan.repayment_plan_four_eyes
update repayment_plan set checker_person = 'ann' where id = '00000000-0000-4000-8000-0000000000f2';
-- repayment_plan.repayment_plan_one_approved
update repayment_plan set state = 'APPROVED' where id = '00000000-0000-4000-8000-0000000000f4';
-- repayment_plan.repayment_plan_one_proposed
update repayment_plan set state = 'PROPOSED' where id = '00000000-0000-4000-8000-0000000000f4';
-- repayment_plan.repayment_plan_pkey
update repayment_plan set id = '00000000-0000-4000-8000-0000000000f3' where id = '00000000-0000-4000-8000-0000000000f2';
-- repayment_plan.repayment_plan_recovery_id_fkey
update repayment_plan set recovery_id = gen_random_uuid() where id = '00000000-0000-4000-8000-0000000000f2';
-- repayment_plan.repayment_plan_signed
update repayment_plan set state = 'REPLACED' where id = '00000000-0000-4000-8000-0000000000f2';
-- repayment_plan.repayment_plan_state_check
update repayment_plan set state = 'FINE' where id = '00000000-0000-4000-8000-0000000000f4';
-- repayment_plan.plan_is_the_debt
insert into repayment_plan (id, recovery_id, state, maker_person, maker_name, maker_at, checker_person, version)
  values (gen_random_uuid(), '00000000-0000-4000-8000-0000000000e2', 'REJECTED', 'ann', 'Ann', now(), 'bob', 0);
-- repayment_part.plan_is_the_debt
insert into repayment_part values ('00000000-0000-4000-8000-0000000000f2', 2, 5, now());
-- repayment_part.repayment_part_amount_check
update repayment_part set amount = -1 where plan_id = '00000000-0000-4000-8000-0000000000f2';
-- repayment_part.repayment_part_number_check
update repayment_part set number = 0 where plan_id = '00000000-0000-4000-8000-0000000000f2';
-- repayment_part.repayment_part_pkey
--! alter table repayment_part disable trigger plan_is_the_debt
insert into repayment_part values ('00000000-0000-4000-8000-0000000000f2', 1, 5, now());
-- repayment_part.repayment_part_plan_id_fkey
update repayment_part set plan_id = gen_random_uuid() where plan_id = '00000000-0000-4000-8000-0000000000f2';

-- recovery_receipt.receipt_counts : recovery_within
--! alter table recovery_receipt disable trigger receipt_is_posted
update recovery_receipt set state = 'CONFIRMED', checker_person = 'bob', amount = 1000 where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.receipt_is_posted : money_is_posted
update recovery_receipt set state = 'CONFIRMED', checker_person = 'bob' where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.recovery_receipt_amount_check
update recovery_receipt set amount = -1 where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.recovery_receipt_bank_reference_check
update recovery_receipt set bank_reference = '' where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.recovery_receipt_four_eyes
update recovery_receipt set checker_person = 'ann' where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.recovery_receipt_in_its_book
update recovery_receipt set year = 2051 where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.recovery_receipt_kind_check
update recovery_receipt set kind = 'X' where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.recovery_receipt_pkey
update recovery_receipt set id = '00000000-0000-4000-8000-0000000000f6' where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.recovery_receipt_reference_once
update recovery_receipt set state = 'RECORDED', bank_reference = 'SCENE-R1' where id = '00000000-0000-4000-8000-0000000000f6';
-- recovery_receipt.recovery_receipt_signed
update recovery_receipt set state = 'REJECTED' where id = '00000000-0000-4000-8000-0000000000f5';
-- recovery_receipt.recovery_receipt_state_check
update recovery_receipt set state = 'FINE' where id = '00000000-0000-4000-8000-0000000000f6';

-- recovery_offset.offset_is_posted : money_is_posted
--! alter table recovery_offset disable trigger offset_is_the_payments
update recovery_offset set state = 'POSTED', settled_on = now() where id = '00000000-0000-4000-8000-0000000000f7';
-- recovery_offset.offset_is_the_payments : payment_is_net
update recovery_offset set state = 'VOIDED', settled_on = now() where id = '00000000-0000-4000-8000-0000000000f7';
-- recovery_offset.offset_reserved : offset_counts
--! alter table recovery_offset disable trigger offset_is_the_payments
insert into recovery_offset values (gen_random_uuid(), '00000000-0000-4000-8000-0000000000e1', 'SCENE_FUND', 2050, '00000000-0000-4000-8000-000000000073', 1, 'RESERVED', now());
-- recovery_offset.offset_settled : recovery_reserved_check
--! alter table recovery_offset disable trigger offset_is_the_payments
--! alter table recovery_offset disable trigger offset_is_posted
update recovery_offset set state = 'POSTED', settled_on = now(), amount = 1000 where id = '00000000-0000-4000-8000-0000000000f7';
-- recovery_offset.recovery_offset_amount_check
--! alter table recovery_offset disable trigger offset_is_the_payments
update recovery_offset set amount = -1 where id = '00000000-0000-4000-8000-0000000000f7';
-- recovery_offset.recovery_offset_disbursement_id_fkey
update recovery_offset set disbursement_id = gen_random_uuid() where id = '00000000-0000-4000-8000-0000000000f7';
-- recovery_offset.recovery_offset_in_its_book
update recovery_offset set year = 2051 where id = '00000000-0000-4000-8000-0000000000f7';
-- recovery_offset.recovery_offset_once
update recovery_offset set recovery_id = '00000000-0000-4000-8000-0000000000e2' where id = '00000000-0000-4000-8000-0000000000f8';
-- recovery_offset.recovery_offset_pkey
update recovery_offset set id = '00000000-0000-4000-8000-0000000000f7' where id = '00000000-0000-4000-8000-0000000000f8';
-- recovery_offset.recovery_offset_settled
update recovery_offset set settled_on = now() where id = '00000000-0000-4000-8000-0000000000f7';
-- recovery_offset.recovery_offset_state_check
--! alter table recovery_offset disable trigger offset_is_the_payments
update recovery_offset set state = 'FINE', settled_on = now() where id = '00000000-0000-4000-8000-0000000000f7';
