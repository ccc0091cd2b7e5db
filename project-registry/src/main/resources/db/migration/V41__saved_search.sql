-- Searches that a user keeps under a name, and how far they have looked at what is new.
create table saved_search (
  id         uuid        primary key,
  owner      text        not null,
  name       text        not null,
  scope      text        not null check (scope in ('MINE', 'LIBRARY')),
  filter     jsonb       not null,
  seen       bigint      not null,
  seen_at    timestamptz not null,
  version    bigint      not null,
  unique (owner, name)
);
revoke truncate on saved_search from ${app};
alter table saved_search enable row level security;
create policy saved_search_own on saved_search using (owner = caller_user()) with check (owner = caller_user());

-- The newest number of project_news; of whose project it is, it says nothing.
create function search_news_top() returns bigint language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
  return (select coalesce(max(number), 0) from project_news);
