-- The pool: whether an expert is drawn, since when they practise, when they are away.
alter table expert
  add status           text not null default 'ACTIVE' check (status in ('ACTIVE', 'SUSPENDED', 'LEFT')),
  add practising_since int check (practising_since between 1900 and 2200),
  add declared_at      timestamptz;
update expert set declared_at = joined_at;
alter table expert alter status drop default, alter declared_at set not null;
-- Leaving recuses the expert from open seats, which the service does for the office
create policy expert_step on expert for update using (caller_is_system());

create table expert_absence (
  expert_id   uuid not null references expert,
  absent_from date not null,
  absent_to   date not null,
  check (absent_to >= absent_from)
);
create index expert_absence_expert on expert_absence (expert_id);
alter table expert_absence enable row level security;
create policy absence_read on expert_absence for select
  using (caller_has_role('review-officer', 'auditor') or expert_id = caller_expert() or caller_is_system());
create policy absence_join on expert_absence for insert with check (caller_has_role('review-officer', 'administrator'));
create policy absence_change on expert_absence for delete using (caller_has_role('review-officer'));

-- Who they are is sealed with a key that the database does not know. What stood here open is sealed when the service starts.
alter table expert_identity
  add sealed bytea,
  add email_print text,
  alter name drop not null,
  alter email drop not null,
  add check ((sealed is null) = (name is not null and email is not null)),
  add check ((name is null) = (email is null));
-- One person is one expert: a keyed fingerprint of the address says whether two are the same, and to nobody who they are
create unique index expert_email on expert_identity (email_print);
create policy identity_seal on expert_identity for update using (caller_is_system());

-- The account each expert is to have in Keycloak: written with the change that wants it, brought about afterwards.
create table expert_account (
  expert_id    uuid primary key references expert,
  wanted       text        not null check (wanted in ('OPEN', 'LOCKED')),
  change       int         not null check (change > 0),
  settled      int         not null check (settled between 0 and change),
  attempts     int         not null,
  next_try     timestamptz not null,
  account_id   text,
  last_problem text
);
create index expert_account_unsettled on expert_account (next_try) where settled < change;
revoke delete on expert_account from ${app};
alter table expert_account enable row level security;
create policy account_read on expert_account for select
  using (caller_has_role('review-officer', 'administrator', 'auditor') or caller_is_system());
create policy account_want on expert_account for insert
  with check (caller_has_role('review-officer', 'administrator') or caller_is_system());
create policy account_step on expert_account for update using (caller_has_role('review-officer') or caller_is_system());
insert into expert_account (expert_id, wanted, change, settled, attempts, next_try)
select id, 'OPEN', 1, 0, 0, now() from expert;
