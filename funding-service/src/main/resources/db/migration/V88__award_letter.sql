-- Under which subjects a fund's year stands (预算科目), for everybody who reads an award letter: names and codes, no amounts.
create view open_budget_subject as
  select distinct b.fund, b.year, s.code, s.name
    from budget b join budget_subject s on s.year = b.year and s.code = b.subject_code
   where b.state = 'APPROVED';
revoke all on open_budget_subject from ${app};
grant select on open_budget_subject to ${app};
