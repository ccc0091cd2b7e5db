-- Numbers the policy fixes, effective-dated and with their source. A correction is a further row, never an update.
create table policy_parameter (
  id             uuid primary key,
  name           text        not null,
  value          text        not null,
  effective_from date        not null,
  effective_to   date,
  source         text        not null check (length(source) > 0),
  recorded_by    text        not null,
  recorded_at    timestamptz not null,
  check (effective_to is null or effective_to >= effective_from),
  unique (name, effective_from)
);
revoke update, delete, truncate on policy_parameter from ${app};
