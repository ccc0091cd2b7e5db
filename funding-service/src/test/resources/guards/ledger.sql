-- fund.fund_code_check
insert into fund (code, name_zh, name_en, clause) values ('lower', 'x', 'x', 'x');
-- fund.fund_pkey
insert into fund select * from fund where code = 'SCENE_SPARE';

-- ledger_book.ledger_book_fund_fkey
insert into ledger_book (fund, year) values ('NO_SUCH_FUND', 2050);
-- ledger_book.ledger_book_pkey
insert into ledger_book (fund, year) values ('SCENE_FUND', 2050);
-- ledger_book.ledger_book_year_check
insert into ledger_book (fund, year) values ('SCENE_FUND', 1999);

-- ledger_account.ledger_account_covered
select ledger_post(gen_random_uuid(), 'SCENE_FUND', 2050, 'overspent', 'r', now(), '{AVAILABLE,COMMITTED}', '{-700.01,700.01}');
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
select ledger_post(gen_random_uuid(), 'SCENE_FUND', 2050, 'overspent', 'r', now(), '{AVAILABLE,COMMITTED}', '{-700.01,700.01}');
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
-- journal_entry.journal_entry_readable_by_hash
update journal_entry set reason = E'r\x1fr' where reference = 'scene:budget';
