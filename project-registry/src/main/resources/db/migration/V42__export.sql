-- Who exported what, and what became of it: a row when it begins and a row when it ends.
create table export_act (
  id          uuid        primary key,
  export_id   uuid        not null,
  act         text        not null check (act in ('BEGUN', 'FINISHED', 'BROKEN_OFF')),
  exported_by text        not null,
  exporter    text        not null,
  format      text        not null check (format in ('CSV', 'XLSX')),
  filter      jsonb       not null,
  projects    bigint      not null check (projects >= 0),
  at          timestamptz not null,
  unique (export_id, act)
);
create index export_act_exporter on export_act (exported_by, id);
revoke update, delete, truncate on export_act from ${app};
alter table export_act enable row level security;
create policy export_act_read on export_act for select
  using (exported_by = caller_user() or caller_has_role('auditor'));
create policy export_act_write on export_act for insert with check (exported_by = caller_user());
