-- How long one panel keeps an expert from the next for the same enterprise, in years of rounds: 1 is this year's other
-- rounds and last year's.
insert into policy_parameter (id, name, value, effective_from, effective_to, source, recorded_by, recorded_at)
values (gen_random_uuid(), 'same-enterprise-years', '1', date '2014-01-01', null,
        '[D] design default: an expert who scored an enterprise is not drawn for it again this year or the next',
        'migration', timestamptz '2014-01-01T00:00:00Z');
