-- Who objected is sealed with a key that the database does not know. What stood here open is sealed when the service starts.
alter table objector add sealed bytea, add check (sealed is null or (name is null and contact is null));

-- Rows of this table never change but for this, and nobody but the handling officer reads them: the service hands over those
-- that still stand open, and takes them back sealed.
create function open_objectors(most int) returns table (objection_id uuid, name text, contact text)
  language sql security definer set search_path = public as $$
  select o.objection_id, o.name, o.contact from objector o where caller_is_system() and o.sealed is null limit most
$$;
create function seal_objector(asked uuid, with_this bytea) returns boolean
  language plpgsql security definer set search_path = public as $$
begin
  if not caller_is_system() or with_this is null then
    return false;
  end if;
  update objector set sealed = with_this, name = null, contact = null where objection_id = asked and sealed is null;
  return found;
end $$;
