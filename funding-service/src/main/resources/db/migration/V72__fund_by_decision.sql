-- A later fund is proposed by an administrator and confirmed by finance; so is the end of one.
alter table fund
  add column id                 uuid not null default gen_random_uuid() constraint fund_id_once unique,
  add column document           text,
  add column effective_from     date not null default '2014-01-01',
  add column effective_to       date,
  add column state              text not null default 'CONFIRMED',
  add column maker_person       text not null default 'system:migration',
  add column maker_name         text not null default 'migration',
  add column maker_at           timestamptz not null default '2014-01-01T00:00:00Z',
  add column checker_person     text default 'system:decision',
  add column checker_name       text default '六.3',
  add column checker_at         timestamptz default '2014-01-01T00:00:00Z',
  add column rejection_reason   text,
  add column ends_on            date,
  add column end_document       text,
  add column end_maker_person   text,
  add column end_maker_name     text,
  add column end_maker_at       timestamptz,
  add column end_checker_person text,
  add column end_checker_name   text,
  add column end_checker_at     timestamptz,
  add column version            bigint not null default 0;
alter table fund
  alter column id drop default, alter column effective_from drop default, alter column state drop default,
  alter column maker_person drop default, alter column maker_name drop default, alter column maker_at drop default,
  alter column checker_person drop default, alter column checker_name drop default, alter column checker_at drop default,
  alter column version drop default;
alter table fund
  add constraint fund_state check (state in ('PROPOSED', 'REJECTED', 'CONFIRMED', 'ENDING', 'ENDED')),
  add constraint fund_dates check (effective_to >= effective_from and ends_on >= effective_from),
  add constraint fund_four_eyes check (checker_person <> maker_person),
  add constraint fund_signed check (state = 'PROPOSED' or checker_person is not null),
  add constraint fund_end_four_eyes check (end_checker_person <> end_maker_person),
  add constraint fund_end_signed check (case state
    when 'ENDING' then ends_on is not null and end_document is not null and end_maker_person is not null
    when 'ENDED' then effective_to = ends_on and ends_on is not null and effective_to is not null and end_document is not null
      and end_maker_person is not null and end_checker_person is not null
    else true end);

grant insert on fund to ${app};
grant update (effective_to, state, checker_person, checker_name, checker_at, rejection_reason, ends_on, end_document, end_maker_person,
  end_maker_name, end_maker_at, end_checker_person, end_checker_name, end_checker_at, version) on fund to ${app};
-- What is not confirmed is for those who decide.
drop policy fund_open on fund;
create policy fund_read on fund for select using
  (state not in ('PROPOSED', 'REJECTED') or caller_is_system() or caller_reads_ledger() or caller_has_role('administrator'));
create policy fund_propose on fund for insert with check
  (caller_has_role('administrator') and maker_person = caller_user() and state = 'PROPOSED');
create policy fund_decide on fund for update using (caller_has_role('administrator', 'finance-checker'));

-- No book is opened for a fund that nobody confirmed.
create function fund_is_confirmed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from fund where code = new.fund and state in ('PROPOSED', 'REJECTED')) then
    raise exception 'fund % is not confirmed', new.fund using errcode = 'check_violation', constraint = 'fund_is_confirmed';
  end if;
  return new;
end $$;
revoke all on function fund_is_confirmed() from public, ${app};
create trigger fund_is_confirmed before insert on ledger_book for each row execute function fund_is_confirmed();
