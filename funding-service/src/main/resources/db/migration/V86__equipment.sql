-- The list of equipment (设备清单) of a project, as the registry told it last; keys are made comparable by the service.
alter table project add column equipment_told_at timestamptz not null default 'epoch';
create table project_equipment (
  project_id  uuid not null references project,
  line        int  not null,
  name        text not null,
  model       text,
  invoice     text,
  item_key    text not null,
  invoice_key text,
  primary key (project_id, line)
);
alter table project_equipment enable row level security;
create policy project_equipment_read on project_equipment for select using (caller_reads_ledger());
create policy project_equipment_told on project_equipment for all using (caller_is_system()) with check (caller_is_system());

-- What a live award pays for: the same invoice once in the province, the same equipment once for an enterprise. Taken by the
-- proposal, given back by the database when the award ends without money.
create table award_equipment (
  award_id uuid    not null references award,
  key      text    not null check (key ~ '^(invoice|item):.'),
  live     boolean not null default true,
  primary key (award_id, key)
);
create unique index award_equipment_once on award_equipment (key) where live;
revoke update, delete on award_equipment from ${app};
alter table award_equipment enable row level security;
create policy award_equipment_read on award_equipment for select using (caller_reads_ledger());
create policy award_equipment_take on award_equipment for insert with check
  (live and exists (select from award a where a.id = award_id and a.state = 'PROPOSED' and a.maker_person = caller_user()));

create function equipment_is_given_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update award_equipment set live = false where award_id = new.id;
  return null;
end $$;
revoke all on function equipment_is_given_back() from public, ${app};
create trigger equipment_is_given_back after update of state on award
  for each row when (new.state in ('REJECTED', 'EXPIRED', 'CANCELLED')) execute function equipment_is_given_back();
