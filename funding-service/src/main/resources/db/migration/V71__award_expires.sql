-- A proposed award whose money was not committed in time is over (已过期), signed by nobody; its project may be proposed again.
alter table award drop constraint award_state_check;
alter table award add constraint award_state_check check (state in ('PROPOSED', 'ISSUED', 'REJECTED', 'EXPIRED'));
alter table award drop constraint award_signed;
alter table award add constraint award_signed check (state in ('PROPOSED', 'EXPIRED') or checker_person is not null);
