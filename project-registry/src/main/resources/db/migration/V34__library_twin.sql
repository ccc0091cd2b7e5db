-- The same project in the library as of a moment, by the form it had then: one that was updated since is found under the
-- name that everybody could read. It reads with its owner's rights, so that every caller gets the same answer, and tells no
-- more than an id of the open library.
create index application_version_name on application_version ((form -> 'form' ->> 'name'));
create index application_version_code on application_version ((form -> 'form' ->> 'projectCode'))
  where form -> 'form' ->> 'projectCode' is not null;

create function library_twin(asked uuid, asked_code text, asked_uscc text, asked_name text, asked_day date,
                             until timestamptz)
returns uuid language sql stable security definer set search_path = public as $$
  select p.id
  from project p
    join lateral (
      select v.form -> 'form' as form from application_version v
      where v.project_id = p.id and v.kept_at < until
      order by v.number desc limit 1
    ) then_ on true
  where p.id in (
      select v.project_id from application_version v where v.form -> 'form' ->> 'projectCode' = asked_code
      union
      select v.project_id from application_version v join project own on own.id = v.project_id
      where v.form -> 'form' ->> 'name' = asked_name and own.uscc = asked_uscc
    )
    and (then_.form ->> 'projectCode' = asked_code or p.uscc = asked_uscc and then_.form ->> 'name' = asked_name)
    and p.id <> asked
    and p.entered_on <= asked_day
    and not exists (select 1 from history h
                    where h.aggregate_type = 'project' and h.aggregate_id = p.id and h.to_state = 'EXITED' and h.at < until)
  order by p.id limit 1
$$;

drop view library_presence;
