-- Enterprises by unified social credit code. Ownership is recorded and nothing reads it in a rule (clause 四).
create table enterprise (
  id                   uuid primary key,
  uscc                 text        not null unique,
  name                 text        not null,
  ownership            text        not null,
  division             text        not null,
  prefecture           text        not null check (prefecture = left(division, 4) || '00'),
  park                 text,
  industry             text        not null,
  pillar               text,
  revenue_tier         text        not null,
  legal_representative text        not null,
  contacts             jsonb       not null,
  version              bigint      not null
);
create index enterprise_division on enterprise (prefecture, division, id);
create index enterprise_industry on enterprise (industry, id);
revoke delete, truncate on enterprise from ${app};
alter table enterprise enable row level security;
create policy enterprise_own on enterprise for select
  using (caller_has_role('enterprise') and uscc = caller_uscc());
-- The office of its seat, and each office that has a project of it in hand.
create policy enterprise_of_division on enterprise for select
  using (caller_answers_for(division)
         or exists (select 1 from project where project.uscc = enterprise.uscc and project.stage <> 'DRAFT'
                                            and caller_answers_for(project.division)));
create policy enterprise_for_province on enterprise for select
  using (caller_is_system() or caller_has_role('registry-officer', 'review-officer', 'finance-maker', 'finance-checker',
                                               'finance-releaser', 'supervisor', 'auditor'));
create policy enterprise_register on enterprise for insert
  with check (caller_has_role('enterprise') and uscc = caller_uscc());
create policy enterprise_revise on enterprise for update
  using (caller_has_role('enterprise') and uscc = caller_uscc())
  with check (caller_has_role('enterprise') and uscc = caller_uscc());

-- Bank accounts: the number is sealed with a key the database does not know. Closed, never deleted.
create table enterprise_account (
  id             uuid primary key,
  uscc           text        not null references enterprise (uscc),
  account_name   text        not null,
  bank           text        not null,
  cnaps          text        not null check (cnaps ~ '^[0-9]{12}$'),
  sealed_number  bytea       not null,
  masked_number  text        not null,
  opened_at      timestamptz not null,
  opened_by      text        not null,
  closed_at      timestamptz,
  closed_by      text,
  closing_reason text,
  version        bigint      not null,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closing_reason is null))
);
create index enterprise_account_of on enterprise_account (uscc, id);
revoke update, delete, truncate on enterprise_account from ${app};
grant update (closed_at, closed_by, closing_reason, version) on enterprise_account to ${app};
alter table enterprise_account enable row level security;
-- Neither for administrators nor for those who only judge projects.
create policy enterprise_account_own on enterprise_account for select
  using (caller_has_role('enterprise') and uscc = caller_uscc());
create policy enterprise_account_for_province on enterprise_account for select
  using (caller_has_role('registry-officer', 'finance-maker', 'finance-checker', 'finance-releaser', 'auditor'));
create policy enterprise_account_open on enterprise_account for insert
  with check (caller_has_role('enterprise') and uscc = caller_uscc() and opened_by = caller_user());
create policy enterprise_account_close on enterprise_account for update
  using (caller_has_role('enterprise') and uscc = caller_uscc() and closed_at is null)
  with check (caller_has_role('enterprise') and uscc = caller_uscc() and closed_by = caller_user());
