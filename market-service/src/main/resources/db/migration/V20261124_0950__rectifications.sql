create sequence rectification_number;
grant usage on sequence rectification_number to ${application};

create table rectification (
    id                     uuid         primary key,
    version                bigint       not null,
    number                 varchar(20)  not null unique,
    finding_id             uuid         not null unique references finding,
    inspection_id          uuid         not null references inspection,
    market_code            varchar(32)  not null,
    region_code            varchar(12)  not null,
    town_code              varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code            varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code              varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    operator_uscc          varchar(18)  not null,
    kind                   varchar(32)  not null check (kind in ('FIRE_LANE', 'OUT_OF_STORE', 'STREET_MARKET', 'PARKING', 'HYGIENE',
        'GARBAGE_SORTING', 'SIGNBOARD', 'PESTICIDE_NOTICE', 'LIVE_POULTRY', 'OTHER')),
    location               varchar(100) not null,
    requirement            varchar(500) not null,
    status                 varchar(16)  not null
        check (status in ('ISSUED', 'ACCEPTED', 'DONE', 'RETURNED', 'RECHECKED', 'CLOSED')),
    parameter_id           uuid         not null references policy_parameter,
    start_at               timestamptz  not null,
    due_at                 timestamptz  not null check (due_at > start_at),
    stopped_at             timestamptz,
    breached_at            timestamptz,
    foreign key (market_code, region_code, operator_uscc) references market (code, region_code, operator_uscc)
        on update cascade
);
comment on table rectification is '整改单';
create index rectification_region on rectification (region_code, id);
create index rectification_town on rectification (town_code, id);
create index rectification_county on rectification (county_code, id);
create index rectification_city on rectification (city_code, id);
create index rectification_operator on rectification (operator_uscc, id);
create index rectification_inspection on rectification (inspection_id);
create index rectification_running on rectification (due_at) where stopped_at is null and breached_at is null;
grant select, insert, update on rectification to ${application};

-- Append-only.
create table rectification_step (
    rectification_id       uuid         not null references rectification,
    seq                    int          not null,
    status                 varchar(16)  not null,
    person                 uuid,
    on_behalf_of           varchar(64)  not null,
    at                     timestamptz  not null,
    reason                 varchar(500),
    primary key (rectification_id, seq)
);
comment on table rectification_step is '整改办理记录';
grant select, insert on rectification_step to ${application};

-- Working days to put right each kind of finding. Values of our own, to be replaced by those of the district.
insert into policy_parameter (id, key, value, valid_from, document)
select ('01839600-0000-7000-8000-0000000001' || lpad(p.n::text, 2, '0'))::uuid,
    'market.rectification.working-days.' || p.kind, p.days, date '2022-01-01', '平台自编整改时限(示例值)'
from (values (1, 'FIRE_LANE', '1'), (2, 'OUT_OF_STORE', '2'), (3, 'STREET_MARKET', '3'), (4, 'PARKING', '3'),
    (5, 'HYGIENE', '1'), (6, 'GARBAGE_SORTING', '2'), (7, 'SIGNBOARD', '10'), (8, 'PESTICIDE_NOTICE', '1'),
    (9, 'LIVE_POULTRY', '1'), (10, 'OTHER', '5')) p(n, kind, days);
