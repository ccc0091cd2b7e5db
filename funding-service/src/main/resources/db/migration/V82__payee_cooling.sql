-- A changed account rests before it is paid to (冷静期): who changed it by fraud is found out before money goes there.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('0145d9a4-0000-7000-8000-000000000053', 'payee-account-cooling-days', '3', '2014-01-01', null,
   '[D] 设计默认:变更收款账户后的冷静期(工作日),期内不向新账户支付 | design default: working days in which nothing is paid to a changed account', 'system:migration', '2014-01-01T00:00:00Z');

alter table payee_account add column cooling_until date, add column cooling_parameter uuid;
grant update (cooling_until, cooling_parameter) on payee_account to ${app};

create function payee_account_cools() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.cooling_until is null
     and exists (select from payee_account p where p.uscc = new.uscc and p.id <> new.id and p.state = 'REPLACED') then
    raise exception 'account % follows another and has no time to cool', new.id
      using errcode = 'check_violation', constraint = 'payee_account_cools';
  end if;
  return null;
end $$;
revoke all on function payee_account_cools() from public, ${app};
create trigger payee_account_cools after update of state on payee_account
  for each row when (new.state = 'CONFIRMED') execute function payee_account_cools();

-- An order goes to the one confirmed account, when it has cooled.
create function order_goes_to_the_payee() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from payee_account p
     where p.id = new.payee_account_id and p.uscc = new.uscc and p.state = 'CONFIRMED'
       and (p.cooling_until is null or p.cooling_until < (new.orderer_at at time zone 'Asia/Shanghai')::date)) then
    raise exception 'payment % does not go to the confirmed account of its enterprise', new.id
      using errcode = 'check_violation', constraint = 'order_goes_to_the_payee';
  end if;
  return null;
end $$;
revoke all on function order_goes_to_the_payee() from public, ${app};
create trigger order_goes_to_the_payee after update of state on disbursement
  for each row when (new.state = 'ORDERED') execute function order_goes_to_the_payee();

-- Nothing is ordered while a serious notice is open, or the project is suspended or gone without acceptance (六.1 督办).
create function project_is_held(project uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$ select exists (select from payment_hold h where h.project_id = project and h.serious and h.closed_on is null) $$;
create function order_is_free() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if project_is_held(new.project_id)
     or exists (select from project p where p.project_id = new.project_id
                 and (p.standing = 'SUSPENDED' or (p.standing = 'EXITED' and p.accepted_on is null))) then
    raise exception 'payment % is held', new.id using errcode = 'check_violation', constraint = 'order_is_free';
  end if;
  return null;
end $$;
revoke all on function order_is_free() from public, ${app};
create trigger order_is_free after update of state on disbursement
  for each row when (new.state = 'ORDERED') execute function order_is_free();

-- The enterprise's name as it was told last is looked up for each payment.
drop index project_uscc;
create index project_of_enterprise on project (uscc, told_at desc, project_id desc);
