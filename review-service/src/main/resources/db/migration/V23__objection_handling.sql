-- One officer handles an objection (经办人); the objector is shown to that officer only, not to others of the office.
alter table objection
  add handler       text,
  add handler_name  text,
  add handled_since timestamptz,
  add check ((handler is null) = (handled_since is null));

drop policy objector_read on objector;
create policy objector_read on objector for select using (caller_has_role('review-officer') and exists (
  select 1 from objection o where o.id = objector.objection_id and o.handler = caller_user()));

-- Only who handles it changes it, or lets it go; anybody of the office may take one that nobody handles.
drop policy objection_decide on objection;
create policy objection_decide on objection for update
  using (caller_has_role('review-officer') and (handler is null or handler = caller_user()))
  with check (caller_has_role('review-officer') and (handler = caller_user() or (handler is null and state = 'OPEN')));

-- When its officer is absent the administrator, who reads no objections, takes it out of their hands; says whether there was one.
create function release_objection(asked uuid) returns boolean language plpgsql security definer set search_path = public as $$
begin
  if not caller_has_role('administrator') then
    return false;
  end if;
  update objection set handler = null, handler_name = null, handled_since = null, version = version + 1
  where id = asked and state = 'OPEN' and handler is not null;
  return found;
end $$;

-- What was found out (核查). It may name people: the handling officer and the auditor read it.
create table objection_finding (
  id           uuid primary key,
  objection_id uuid        not null references objection,
  finding      text        not null check (finding <> ''),
  found_by     text        not null,
  found_at     timestamptz not null
);
create index objection_finding_of on objection_finding (objection_id, id);
revoke update, delete on objection_finding from ${app};
alter table objection_finding enable row level security;
create policy finding_add on objection_finding for insert with check (caller_has_role('review-officer') and exists (
  select 1 from objection o where o.id = objection_id and o.handler = caller_user() and o.state = 'OPEN'));
create policy finding_read on objection_finding for select using (caller_has_role('auditor') or (
  caller_has_role('review-officer') and exists (
    select 1 from objection o where o.id = objection_id and o.handler = caller_user())));

-- A selected project with an open objection is not final with the others: it waits for the decision on the objection.
alter table decision
  add held boolean not null default false,
  add check (not held or outcome = 'SELECTED');
