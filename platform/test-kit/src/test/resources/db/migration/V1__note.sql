create table note (
  id      uuid primary key,
  uscc    text not null,
  text    text not null,
  version bigint not null
);
alter table note enable row level security;
create policy note_own on note using (uscc = caller_uscc() or caller_is_system());

insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at) values
  ('00000000-0000-7000-8000-000000000001', 'panel-size', '5', '2014-01-01', null, 'test', 'test', '2014-01-01T00:00:00Z'),
  ('00000000-0000-7000-8000-000000000002', 'panel-size', '7', '2026-01-01', null, 'test', 'test', '2014-01-01T00:00:00Z'),
  ('00000000-0000-7000-8000-000000000003', 'ended', '1', '2014-01-01', '2015-12-31', 'test', 'test', '2014-01-01T00:00:00Z');
