-- What reports are cut by and forecast from. Told by the registry with each snapshot; null until the next one.
alter table project add column park text;
alter table project add column planned_start date;
alter table project add column planned_end date;

-- What everybody may know of an allocation (资金分配结果公开, 六.5): no contact, no account, no officer.
create view open_allocation as
  select a.id, a.project_id, a.project_name, a.uscc, a.enterprise_name, a.fund, f.name_zh as fund_name, a.year, a.amount,
         a.document_number, a.issued_on, p.division, p.industry, p.park,
         coalesce(paid.amount, 0) as paid, paid.payments, greatest(a.changed_at, paid.last_at) as changed_at
    from award a
    join fund f on f.code = a.fund
    left join project p on p.project_id = a.project_id
    left join lateral (
      select sum(d.amount) as amount, max(d.settled_on)::timestamp at time zone 'Asia/Shanghai' as last_at,
             json_agg(json_build_object('id', d.id, 'on', d.settled_on, 'amount', d.amount) order by d.settled_on, d.id)::text as payments
        from disbursement d where d.award_id = a.id and d.state = 'PAID') as paid on true
   where a.state = 'ISSUED';
revoke all on open_allocation from ${app};
grant select on open_allocation to ${app};
