-- Who is calling, as the service told this connection (RowSecurity); policies of row-level security read it here.
-- Unset settings read as '', which no policy accepts: fail closed.

create function caller_roles() returns text[] language sql stable parallel safe as
$$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') $$;

create function caller_has_role(variadic roles text[]) returns boolean language sql stable parallel safe as
$$ select caller_roles() && roles $$;

-- The service itself: consumers and schedules.
create function caller_is_system() returns boolean language sql stable parallel safe as
$$ select current_setting('app.roles', true) = 'system' $$;

create function caller_user() returns text language sql stable parallel safe as
$$ select coalesce(current_setting('app.user', true), '') $$;

create function caller_uscc() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.uscc', true), '') $$;

create function caller_expert() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.expert', true), '')::uuid $$;

-- A county officer answers for one county, a city officer for the whole prefecture (GB/T 2260: the first four digits).
create function caller_answers_for(division text) returns boolean language sql stable parallel safe as
$$ select case
     when nullif(current_setting('app.division', true), '') is null then false
     when caller_has_role('city-officer') then left(division, 4) = left(current_setting('app.division', true), 4)
     when caller_has_role('county-officer') then division = current_setting('app.division', true)
     else false
   end $$;

-- What the owner creates, the service may use; append-only tables revoke more below and in the service's own migrations.
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app};
alter default privileges in schema public grant execute on functions to ${app};
