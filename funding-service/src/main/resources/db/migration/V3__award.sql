-- Awards (下达): one live award per project, and per enterprise and project name, across all funds.
create table award (
  id                    uuid primary key,
  project_id            uuid          not null,
  round_id              uuid          not null,
  project_name          text          not null,
  name_key              text          not null,
  uscc                  text          not null,
  enterprise_name       text          not null,
  contact_email         text          not null,
  fund                  text          not null references fund,
  year                  int           not null,
  selected_amount       numeric(18,2) not null,
  amount                numeric(18,2) not null check (amount > 0),
  document_number       text          not null,
  state                 text          not null check (state in ('PROPOSED', 'ISSUED', 'REJECTED')),
  maker_person          text          not null,
  maker_name            text          not null,
  maker_at              timestamptz   not null,
  checker_person        text,
  checker_name          text,
  checker_at            timestamptz,
  issued_on             date,
  reason                text,
  cap_percent_parameter uuid          not null,
  cap_amount_parameter  uuid          not null,
  instalment_parameter  uuid          not null,
  changed_at            timestamptz   not null,
  version               bigint        not null,
  constraint award_within_selection check (amount <= selected_amount),
  constraint award_four_eyes check (checker_person <> maker_person),
  constraint award_signed check (state = 'PROPOSED' or checker_person is not null),
  constraint award_dated check ((state = 'ISSUED') = (issued_on is not null))
);
create unique index award_one_live_per_project on award (project_id) where state in ('PROPOSED', 'ISSUED');
create unique index award_one_live_per_name on award (uscc, name_key) where state in ('PROPOSED', 'ISSUED');

-- Performance goals (绩效目标) are mandatory and measurable.
create table performance_goal (
  award_id  uuid          not null references award,
  position  int           not null,
  indicator text          not null check (length(indicator) > 0),
  target    numeric(18,4) not null,
  unit      text          not null check (length(unit) > 0),
  primary key (award_id, position)
);

create table instalment (
  id       uuid primary key,
  award_id uuid          not null references award,
  number   int           not null check (number > 0),
  percent  numeric(5,2)  not null check (percent > 0),
  amount   numeric(18,2) not null check (amount > 0),
  state    text          not null check (state in ('PLANNED', 'DUE', 'PAID')),
  due_on   date,
  evidence text,
  paid_on  date,
  unique (award_id, number),
  unique (award_id, number, amount),
  constraint instalment_has_evidence check (state = 'PLANNED' or (due_on is not null and evidence is not null)),
  constraint instalment_paid_on check ((state = 'PAID') = (paid_on is not null))
);

-- The instalments of an award are the award, to the fen.
create function award_is_its_instalments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole uuid := case tg_table_name when 'award' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'award_id')::uuid end;
begin
  if (select sum(i.amount) from instalment i where i.award_id = whole) is distinct from (select a.amount from award a where a.id = whole) then
    raise exception 'the instalments of award % do not add up to it', whole
      using errcode = 'check_violation', constraint = 'award_is_its_instalments';
  end if;
  return null;
end $$;
create constraint trigger award_is_its_instalments after insert on award
  deferrable initially deferred for each row execute function award_is_its_instalments();
create constraint trigger award_is_its_instalments after insert on instalment
  deferrable initially deferred for each row execute function award_is_its_instalments();
revoke all on function award_is_its_instalments() from public, ${app};

revoke update, delete on award, performance_goal, instalment from ${app};
grant update (state, checker_person, checker_name, checker_at, issued_on, reason, changed_at, version) on award to ${app};
grant update (state, due_on, evidence, paid_on) on instalment to ${app};

alter table award enable row level security;
alter table performance_goal enable row level security;
alter table instalment enable row level security;
-- An enterprise sees its award once it is issued, not while it is being decided.
create policy award_read on award for select using
  (caller_reads_cases() or caller_has_role('administrator') or (caller_owns(uscc) and state = 'ISSUED'));
create policy award_propose on award for insert with check (caller_has_role('finance-maker') and maker_person = caller_user());
create policy award_change on award for update using
  (caller_is_system() or caller_has_role('finance-maker', 'finance-checker', 'finance-releaser'));
create policy goal_read on performance_goal for select using (exists (select from award where award.id = award_id));
create policy goal_propose on performance_goal for insert with check (caller_has_role('finance-maker'));
create policy instalment_read on instalment for select using (exists (select from award where award.id = award_id));
create policy instalment_plan on instalment for insert with check (caller_has_role('finance-maker'));
create policy instalment_change on instalment for update using
  (caller_is_system() or caller_has_role('finance-maker', 'finance-checker', 'finance-releaser'));
