-- The ladder of a report owed (季报): the responsible department is called on, and later the report is very late. Working days.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at)
values (gen_random_uuid(), 'ladder-quarterly-report', '1:NOTICE 21:VERY_LATE', date '2004-01-01', null,
        '[D] 季报逾期阶梯:逾期转督办,逾期一个月为严重逾期 | ladder of a quarterly report: a notice, a month later very late',
        'migration', timestamptz '2014-01-01T00:00:00Z');

alter table report_duty drop constraint report_duty_state_check;
alter table report_duty add constraint report_duty_state_check
  check (state in ('OPEN', 'OVERDUE', 'VERY_LATE', 'REPORTED', 'REPORTED_LATE', 'WAIVED'));
alter table report_duty add column next_step_on date;
update report_duty set next_step_on = due_on + 1 where state in ('OPEN', 'OVERDUE');
create index report_duty_next_step on report_duty (next_step_on) where next_step_on is not null;
