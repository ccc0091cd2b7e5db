-- What a round fixes besides: its days, its quotas, its priority flags. Everything an open round was told stays as it was told.
alter table selection_round
  add opens_on                date,
  add publicity_working_days  int     not null default 7 check (publicity_working_days > 0),
  add blind                   boolean not null default false,
  add rubric_source           text,
  add quotas                  jsonb   not null default '{"quotas": []}',
  add priority_flags          text[]  not null default '{POLE_INDUSTRY}';
alter table selection_round
  alter publicity_working_days drop default,
  alter blind drop default,
  alter quotas drop default,
  alter priority_flags drop default;

alter table candidate add flags text[] not null default '{}';
update candidate set flags = '{POLE_INDUSTRY}' where priority;
alter table candidate alter flags drop default;

-- Frozen (启动后不得更改): only the deadline, the steps and what they bring may still move.
create function round_stays_frozen() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and
     (old.year, old.fund, old.budget, old.threshold, old.panel_size, old.panel_minimum, old.max_projects_per_expert,
      old.cap_percent, old.cap_amount, old.recusal_years, old.rubric, old.rubric_version, old.parameters, old.candidates,
      old.commitment, old.opened_at, old.opens_on, old.publicity_working_days, old.blind, old.rubric_source, old.quotas,
      old.priority_flags)
     is distinct from
     (new.year, new.fund, new.budget, new.threshold, new.panel_size, new.panel_minimum, new.max_projects_per_expert,
      new.cap_percent, new.cap_amount, new.recusal_years, new.rubric, new.rubric_version, new.parameters, new.candidates,
      new.commitment, new.opened_at, new.opens_on, new.publicity_working_days, new.blind, new.rubric_source, new.quotas,
      new.priority_flags)
  then
    raise exception 'round % is frozen since it opened', old.id;
  end if;
  return new;
end $$;
create trigger round_frozen before update on selection_round for each row execute function round_stays_frozen();
