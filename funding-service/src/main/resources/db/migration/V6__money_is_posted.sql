-- A budget is approved, an award issued, a payment ordered, paid or returned only together with the journal entry that
-- moves its money: looked at when the transaction commits, whatever the service did before.
create function money_is_posted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  thing  jsonb := to_jsonb(new);
  prefix text := tg_argv[0];
  target text := tg_argv[1];
begin
  if not exists (
    select from journal_entry e join posting p on p.entry_id = e.id
     where e.reference = prefix || ':' || (thing ->> 'id') and e.fund = thing ->> 'fund' and e.year = (thing ->> 'year')::int
       and p.kind = target and p.amount = (thing ->> 'amount')::numeric) then
    raise exception '% % is % without its journal entry', tg_table_name, thing ->> 'id', thing ->> 'state'
      using errcode = 'check_violation', constraint = 'money_is_posted';
  end if;
  return null;
end $$;
revoke all on function money_is_posted() from public, ${app};

create constraint trigger budget_is_posted after insert or update on budget deferrable initially deferred
  for each row when (new.state = 'APPROVED') execute function money_is_posted('budget', 'AVAILABLE');
create constraint trigger award_is_posted after insert or update on award deferrable initially deferred
  for each row when (new.state = 'ISSUED') execute function money_is_posted('award', 'COMMITTED');
create constraint trigger order_is_posted after insert or update on disbursement deferrable initially deferred
  for each row when (new.state in ('ORDERED', 'PAID', 'RETURNED')) execute function money_is_posted('order', 'ORDERED');
create constraint trigger payment_is_posted after insert or update on disbursement deferrable initially deferred
  for each row when (new.state = 'PAID') execute function money_is_posted('paid', 'PAID');
create constraint trigger return_is_posted after insert or update on disbursement deferrable initially deferred
  for each row when (new.state = 'RETURNED') execute function money_is_posted('returned', 'COMMITTED');
