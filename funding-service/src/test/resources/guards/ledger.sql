-- fund.fund_code_check
insert into fund select * from jsonb_populate_record(null::fund, (select to_jsonb(f) from fund f where code = 'SCENE_SPARE')
  || jsonb_build_object('code', 'lower', 'id', gen_random_uuid()));
-- fund.fund_dates
update fund set effective_to = '2013-12-31' where code = 'SCENE_FUND';
-- fund.fund_end_four_eyes
update fund set end_maker_person = 'ann', end_checker_person = 'ann' where code = 'SCENE_FUND';
-- fund.fund_end_signed
update fund set state = 'ENDED' where code = 'SCENE_FUND';
-- fund.fund_four_eyes
update fund set checker_person = 'ann' where code = 'SCENE_SPARE';
-- fund.fund_id_once
update fund set id = '00000000-0000-4000-8000-000000000001' where code = 'SCENE_SPARE';
-- fund.fund_pkey
insert into fund select * from jsonb_populate_record(null::fund, (select to_jsonb(f) from fund f where code = 'SCENE_SPARE')
  || jsonb_build_object('id', gen_random_uuid()));
-- fund.fund_signed
update fund set state = 'CONFIRMED' where code = 'SCENE_SPARE';
-- fund.fund_state
update fund set state = 'FINE', checker_person = 'bob' where code = 'SCENE_SPARE';

-- ledger_book.fund_is_confirmed
insert into ledger_book (fund, year) values ('SCENE_SPARE', 2050);
-- ledger_book.ledger_book_fund_fkey
insert into ledger_book (fund, year) values ('NO_SUCH_FUND', 2050);
-- ledger_book.ledger_book_pkey
insert into ledger_book (fund, year) values ('SCENE_FUND', 2050);
-- ledger_book.ledger_book_year_check
insert into ledger_book (fund, year) values ('SCENE_FUND', 1999);

-- ledger_account.ledger_account_covered
select ledger_post(gen_random_uuid(), 'SCENE_FUND', 2050, 'overspent', 'r', now(), '{AVAILABLE,COMMITTED}', '{-650.01,650.01}');
-- ledger_account.ledger_account_credit_check
update ledger_account set credit = -1 where fund = 'SCENE_FUND' and year = 2050 and kind = 'PAID';
-- ledger_account.ledger_account_debit_check
update ledger_account set debit = -1 where fund = 'SCENE_FUND' and year = 2050 and kind = 'APPROPRIATION';
-- ledger_account.ledger_account_fund_year_fkey
insert into ledger_account (fund, year, kind) values ('SCENE_FUND', 2077, 'PAID');
-- ledger_account.ledger_account_kind_check
insert into ledger_account (fund, year, kind) values ('SCENE_FUND', 2050, 'POCKET');
-- ledger_account.ledger_account_pkey
insert into ledger_account (fund, year, kind) values ('SCENE_FUND', 2050, 'PAID');

-- journal_entry.entry_balances : journal_entry_balances
--! alter table journal_entry disable trigger entry_takes_a_route
insert into journal_entry values (gen_random_uuid(), 'SCENE_FUND', 2050, 99, 'empty', 'r', now(), 'x', '', '');
-- journal_entry.journal_entry_fund_year_fkey
--! alter table journal_entry disable trigger entry_takes_a_route
--! alter table journal_entry disable trigger entry_balances
insert into journal_entry values (gen_random_uuid(), 'SCENE_FUND', 2077, 99, 'nowhere', 'r', now(), 'x', '', '');
-- journal_entry.journal_entry_fund_year_position_key
--! alter table journal_entry disable trigger entry_takes_a_route
--! alter table journal_entry disable trigger entry_balances
insert into journal_entry values (gen_random_uuid(), 'SCENE_FUND', 2050, 1, 'again', 'r', now(), 'x', '', '');
-- journal_entry.journal_entry_in_its_book
--! alter table journal_entry disable trigger entry_balances
--! alter table journal_entry drop constraint journal_entry_pkey
--! alter table journal_entry drop constraint journal_entry_fund_year_position_key
insert into journal_entry values ('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2050, 1, 'twin', 'r', now(), 'x', '', '');
-- journal_entry.journal_entry_pkey
insert into journal_entry values ('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2051, 99, 'twin', 'r', now(), 'x', '', '');
-- journal_entry.journal_entry_position_check
--! alter table posting drop constraint posting_in_its_entry
update journal_entry set position = 0 where reference = 'scene:budget';
-- journal_entry.journal_entry_posted_by_check
update journal_entry set posted_by = '' where reference = 'scene:budget';
-- journal_entry.journal_entry_reason_check
update journal_entry set reason = '' where reference = 'scene:budget';
-- journal_entry.journal_entry_reference_check
update journal_entry set reference = '' where reference = 'scene:budget';
-- journal_entry.journal_entry_reference_once
update journal_entry set reference = 'scene:award' where reference = 'scene:budget';

-- posting.entry_balances : journal_entry_balances
insert into posting (entry_id, fund, year, position, kind, amount) values ('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2050, 1, 'PAID', 5);
-- posting.posting_moves_balance : ledger_account_covered
--! alter table posting alter balance set default 0
select ledger_post(gen_random_uuid(), 'SCENE_FUND', 2050, 'overspent', 'r', now(), '{AVAILABLE,COMMITTED}', '{-650.01,650.01}');
-- posting.posting_amount_check
insert into posting (entry_id, fund, year, position, kind, amount) values ('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2050, 1, 'PAID', 0);
-- posting.posting_in_its_entry
--! alter table posting disable trigger entry_balances
insert into posting (entry_id, fund, year, position, kind, amount) values ('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2051, 1, 'PAID', 5);
-- posting.posting_fund_year_kind_fkey
--! alter table posting disable trigger entry_balances
insert into posting (entry_id, fund, year, position, kind, amount) values ('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2050, 1, 'POCKET', 5);
-- posting.posting_pkey
--! alter table posting disable trigger entry_balances
--! alter table posting drop constraint posting_in_its_entry
insert into posting (entry_id, fund, year, position, kind, amount) values ('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2050, 99, 'AVAILABLE', 5);
-- posting.posting_in_order
--! alter table posting disable trigger entry_balances
--! alter table posting drop constraint posting_pkey
insert into posting (entry_id, fund, year, position, kind, amount) values ('00000000-0000-4000-8000-000000000011', 'SCENE_FUND', 2050, 1, 'AVAILABLE', 5);
-- journal_entry.entry_takes_a_route : journal_entry_route
select ledger_post(gen_random_uuid(), 'SCENE_FUND', 2050, 'a way of its own', 'r', now(), '{AVAILABLE,PAID}', '{-10,10}');
-- journal_entry.journal_entry_digest
update journal_entry set digest_version = 3 where reference = 'scene:budget';
-- journal_entry.journal_entry_place
update journal_entry set place = '430204' where reference = 'scene:budget';
-- journal_entry.journal_entry_readable_by_hash
update journal_entry set reason = E'r\x1fr' where reference = 'scene:budget';

-- posting.reserved_is_pending
select ledger_enter(gen_random_uuid(), 'SCENE_FUND', 2050, 'kept for nobody', 'r', now(), '{AVAILABLE,RESERVED}', '{-10,10}', null);

-- reservation.reservation_amount_check
--! alter table reservation disable trigger user
update reservation set amount = -1 where reference = 'scene:reserved';
-- reservation.reservation_fund_year_fkey
--! alter table reservation disable trigger user
update reservation set year = 2077 where reference = 'scene:reserved';
-- reservation.reservation_in_time
--! alter table reservation disable trigger user
update reservation set state = 'POSTED', settled_at = expires_at where reference = 'scene:reserved';
-- reservation.reservation_is_reserved : reserved_is_pending
update reservation set state = 'VOIDED', settled_at = now() where reference = 'scene:reserved';
-- reservation.reservation_lasts
--! alter table reservation disable trigger user
update reservation set expires_at = reserved_at where reference = 'scene:reserved';
-- reservation.reservation_not_early
--! alter table reservation disable trigger user
update reservation set state = 'EXPIRED', settled_at = reserved_at where reference = 'scene:reserved';
-- reservation.reservation_pkey
--! alter table reservation disable trigger user
update reservation set id = (select id from reservation where reference = 'scene:given back') where reference = 'scene:reserved';
-- reservation.reservation_place_check
--! alter table reservation disable trigger user
update reservation set place = '430204' where reference = 'scene:reserved';
-- reservation.reservation_reference_check
--! alter table reservation disable trigger user
update reservation set reference = '' where reference = 'scene:reserved';
-- reservation.reservation_reference_once
--! alter table reservation disable trigger user
update reservation set reference = 'scene:given back' where reference = 'scene:reserved';
-- reservation.reservation_settled
--! alter table reservation disable trigger user
update reservation set settled_at = now() where reference = 'scene:reserved';
-- reservation.reservation_settles_once
--! alter table reservation disable trigger reservation_is_reserved
update reservation set amount = amount + 1 where reference = 'scene:reserved';
-- reservation.reservation_state_check
--! alter table reservation disable trigger user
update reservation set state = 'FINE', settled_at = now() where reference = 'scene:reserved';

-- posting.posting_keeps_share : ledger_share_named
select ledger_post(gen_random_uuid(), 'SCENE_FUND', 2051, 'nowhere', 'r', now(), '{AVAILABLE,COMMITTED}', '{-10,10}', '430300');

-- ledger_share.ledger_share_fund_year_fkey
insert into ledger_share values ('SCENE_FUND', 2077, '430100', 10, 0);
-- ledger_share.ledger_share_kept
select ledger_post(gen_random_uuid(), 'SCENE_FUND', 2051, 'beyond', 'r', now(), '{AVAILABLE,COMMITTED}', '{-301,301}', '430100');
-- ledger_share.ledger_share_pkey
insert into ledger_share values ('SCENE_FUND', 2051, '430100', 10, 0);
-- ledger_share.ledger_share_place_check
insert into ledger_share values ('SCENE_FUND', 2051, '430102', 10, 0);
-- ledger_share.ledger_share_promised_check
update ledger_share set promised = -1 where fund = 'SCENE_FUND' and place = '430100';
-- ledger_share.ledger_share_share_check
--! alter table ledger_share drop constraint ledger_share_kept
update ledger_share set share = -1 where fund = 'SCENE_FUND' and place = '430100';
