-- Further approvals (分级审批). What is held against the thresholds is not the payment but all that is awarded to the enterprise
-- from the fund's year: neither instalments nor two projects bring a payment below a threshold.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('0145d9a4-0000-7000-8000-000000000052', 'third-approval-threshold', '50000000.00', '2014-01-01', null,
   '[D] 设计默认:同一企业当年该资金下达合计达到该金额(元)须再经一人审批 | design default: from this total in yuan one more person approves', 'system:migration', '2014-01-01T00:00:00Z');

alter table disbursement
  add column approval_basis numeric(18,2),
  add column third_approval_needed boolean not null default false,
  add column third_threshold_parameter uuid,
  add column third_person text,
  add column third_name text,
  add column third_at timestamptz;
grant update (approval_basis, third_approval_needed, third_threshold_parameter, third_person, third_name, third_at)
  on disbursement to ${app};
update disbursement set approval_basis = amount, third_threshold_parameter = '0145d9a4-0000-7000-8000-000000000052'
 where threshold_parameter is not null;
set constraints all immediate;

alter table disbursement drop constraint disbursement_state_check, drop constraint disbursement_distinct_signers,
  drop constraint disbursement_signed;
alter table disbursement
  add constraint disbursement_state_check check (state in ('REQUESTED', 'REVIEWED', 'AWAITING_SECOND_APPROVAL',
    'AWAITING_THIRD_APPROVAL', 'APPROVED', 'ORDERED', 'PAID', 'RETURNED', 'REJECTED')),
  add constraint disbursement_distinct_signers check (
    (checker_person is null or checker_person <> maker_person)
    and (releaser_person is null or releaser_person not in (maker_person, checker_person))
    and (second_person is null or second_person not in (maker_person, checker_person, releaser_person))
    and (third_person is null or third_person not in (maker_person, checker_person, releaser_person, second_person))
    and (orderer_person is null or orderer_person not in (maker_person, checker_person))),
  add constraint disbursement_signed check (case
    when state in ('REQUESTED', 'REJECTED') then true
    when state = 'REVIEWED' then checker_person is not null
    when state = 'AWAITING_SECOND_APPROVAL' then checker_person is not null and releaser_person is not null
    when state = 'AWAITING_THIRD_APPROVAL' then checker_person is not null and releaser_person is not null and second_person is not null
    else checker_person is not null and releaser_person is not null and threshold_parameter is not null
      and third_threshold_parameter is not null and approval_basis is not null
      and (second_person is not null or not second_approval_needed)
      and (third_person is not null or not third_approval_needed) end),
  add constraint disbursement_basis check (approval_basis >= amount),
  -- A third signature without a second would be compared with nothing
  add constraint disbursement_tiers_in_order check (second_person is not null or third_person is null);

-- How many must approve follows from the numbers in force, also for who writes past the service.
create function tiers_are_kept() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.approval_basis is distinct from greatest(new.amount, (
       select sum(a.amount) from award a
        where a.uscc = new.uscc and a.fund = new.fund and a.year = new.year and a.state = 'ISSUED'))
     or new.second_approval_needed is distinct from (new.approval_basis >=
       (select p.value::numeric from policy_parameter p where p.id = new.threshold_parameter and p.name = 'second-approval-threshold'))
     or new.third_approval_needed is distinct from (new.approval_basis >=
       (select p.value::numeric from policy_parameter p where p.id = new.third_threshold_parameter and p.name = 'third-approval-threshold')) then
    raise exception 'the approvals of payment % are not those of the thresholds', new.id
      using errcode = 'check_violation', constraint = 'tiers_are_kept';
  end if;
  return null;
end $$;
revoke all on function tiers_are_kept() from public, ${app};
create trigger tiers_are_kept after update of approval_basis, second_approval_needed, third_approval_needed on disbursement
  for each row execute function tiers_are_kept();

-- A payment begins at its beginning.
drop policy disbursement_request on disbursement;
create policy disbursement_request on disbursement for insert with check
  (caller_has_role('finance-maker') and maker_person = caller_user() and state = 'REQUESTED' and checker_person is null
   and approval_basis is null);
