-- Counts that everybody may read (六.5 结果公开); the views read with their owner's rights and show numbers only.
create view message_count with (security_barrier) as
  select channel, state, count(*) as messages from message group by channel, state;
create view notice_count with (security_barrier) as
  select state, count(*) as notices from notice group by state;
create view light_count with (security_barrier) as
  select light, count(*) as follow_ups from follow_up where closed_on is null group by light;
revoke insert, update, delete on message_count, notice_count, light_count from ${app};
