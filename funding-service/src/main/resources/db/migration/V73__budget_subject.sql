-- Budget subject codes (预算科目代码, 支出功能分类: 类 3, 款 5, 项 7 digits), published anew each year. A year's list only grows.
create table budget_subject (
  year      int         not null check (year between 2014 and 2100),
  code      text        not null check (code ~ '^2[0-9]{2}([0-9]{2}){0,2}$'),
  parent    text        generated always as (case when length(code) > 3 then left(code, length(code) - 2) end) stored,
  name      text        not null check (length(name) between 1 and 200),
  source    text        not null check (length(source) between 1 and 400),
  loaded_by text        not null,
  loaded_at timestamptz not null,
  primary key (year, code),
  constraint budget_subject_parent foreign key (year, parent) references budget_subject (year, code)
);
revoke update, delete, truncate on budget_subject from ${app};
alter table budget_subject enable row level security;
create policy budget_subject_open on budget_subject for select using (true);
create policy budget_subject_load on budget_subject for insert with check
  (caller_has_role('administrator') and loaded_by = caller_user());

-- A budget names a code of its year. Lines from before the lists stay as they are.
alter table budget add constraint budget_subject_of_year
  foreign key (year, subject_code) references budget_subject (year, code) not valid;
