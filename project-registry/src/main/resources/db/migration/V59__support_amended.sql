-- An award may get another amount, or be cancelled (下达调整、撤销); what was known of it on a past day stays as it was.
create table support_amended (
  award_id        uuid          not null references support_received,
  document_number text          not null,
  amount          numeric(18,2) not null check (amount >= 0),
  recorded_at     timestamptz   not null,
  primary key (award_id, document_number)
);
revoke update, delete, truncate on support_amended from ${app};
alter table support_amended enable row level security;
create policy support_amended_read on support_amended for select
  using (exists (select 1 from support_received where support_received.id = award_id));
create policy support_amended_write on support_amended for insert with check (caller_is_system());
