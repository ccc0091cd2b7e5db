-- Reference data of the decision (二.1–二.3, 三.1, 三.2, 五.5, 六.3): what is said of an item from a day on. A later version
-- takes over, an ended one ends it; no row is ever changed. The facts themselves come with the code (ReferenceFacts).
create table reference_version (
  id             uuid primary key,
  table_name     text        not null,
  code           text        not null check (length(code) between 1 and 60),
  name_zh        text        not null,
  name_en        text,
  attributes     jsonb       not null,
  ended          boolean     not null,
  effective_from date        not null,
  source         text        not null check (length(source) > 0),
  recorded_by    text        not null,
  recorded_at    timestamptz not null,
  unique (table_name, code, effective_from)
);
revoke update, delete, truncate on reference_version from ${app};
alter table reference_version enable row level security;
create policy reference_version_read on reference_version for select using (true);
create policy reference_version_record on reference_version for insert
  with check (caller_has_role('administrator') and recorded_by = caller_user());
