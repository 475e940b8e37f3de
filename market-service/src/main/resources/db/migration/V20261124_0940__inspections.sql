-- The number people read: unique and growing; a gap is left where a request was refused.
create sequence inspection_number;
grant usage on sequence inspection_number to ${application};

create table inspection (
    id                     uuid         primary key,
    version                bigint       not null,
    number                 varchar(20)  not null unique,
    market_code            varchar(32)  not null,
    region_code            varchar(12)  not null,
    town_code              varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code            varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code              varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    kind                   varchar(16)  not null check (kind in ('PLANNED', 'UNANNOUNCED')),
    planned_on             date         not null,
    status                 varchar(16)  not null
        check (status in ('PLANNED', 'STARTED', 'SUBMITTED', 'SCORED', 'PUBLISHED', 'VOID')),
    standard_id            uuid         references assessment_standard,
    started_at             timestamptz,
    passed_weight          int          check (passed_weight between 0 and applicable_weight),
    applicable_weight      int          check (applicable_weight between 1 and 100),
    vetoed                 boolean,
    grade                  varchar(16)  check (grade in ('UNQUALIFIED', 'QUALIFIED', 'GOOD', 'EXCELLENT')),
    check ((standard_id is null) = (started_at is null)),
    check (status in ('PLANNED', 'VOID') or standard_id is not null),
    check (num_nonnulls(passed_weight, applicable_weight, vetoed, grade) in (0, 4)),
    check (status not in ('SCORED', 'PUBLISHED') or grade is not null),
    unique (id, market_code),
    foreign key (market_code, region_code) references market (code, region_code) on update cascade
);
comment on table inspection is '检查';
create index inspection_region on inspection (region_code, id);
create index inspection_town on inspection (town_code, id);
create index inspection_county on inspection (county_code, id);
create index inspection_city on inspection (city_code, id);
create index inspection_market on inspection (market_code, id);
grant select, insert, update on inspection to ${application};

create table inspection_result (
    inspection_id          uuid         not null references inspection,
    seq                    int          not null,
    item_code              varchar(8)   not null,
    outcome                varchar(16)  not null check (outcome in ('PASS', 'FAIL', 'NOT_APPLICABLE')),
    location               varchar(100),
    remark                 varchar(500),
    primary key (inspection_id, seq),
    unique (inspection_id, item_code),
    check (outcome <> 'FAIL' or location is not null)
);
comment on table inspection_result is '检查项目结果';
grant select, insert on inspection_result to ${application};

-- Append-only.
create table inspection_step (
    inspection_id          uuid         not null references inspection,
    seq                    int          not null,
    status                 varchar(16)  not null,
    person                 uuid,
    on_behalf_of           varchar(64)  not null,
    at                     timestamptz  not null,
    reason                 varchar(500),
    primary key (inspection_id, seq)
);
comment on table inspection_step is '检查办理记录';
grant select, insert on inspection_step to ${application};

create table finding (
    id                     uuid         primary key,
    version                bigint       not null,
    inspection_id          uuid         not null,
    market_code            varchar(32)  not null,
    region_code            varchar(12)  not null,
    town_code              varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code            varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code              varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    item_code              varchar(8)   not null,
    kind                   varchar(32)  not null check (kind in ('FIRE_LANE', 'OUT_OF_STORE', 'STREET_MARKET', 'PARKING', 'HYGIENE',
        'GARBAGE_SORTING', 'SIGNBOARD', 'PESTICIDE_NOTICE', 'LIVE_POULTRY', 'OTHER')),
    location               varchar(100) not null,
    remark                 varchar(500),
    found_at               timestamptz  not null,
    unique (inspection_id, item_code),
    foreign key (inspection_id, market_code) references inspection (id, market_code),
    foreign key (market_code, region_code) references market (code, region_code) on update cascade
);
comment on table finding is '检查发现的问题';
create index finding_region on finding (region_code, id);
create index finding_town on finding (town_code, id);
create index finding_county on finding (county_code, id);
create index finding_city on finding (city_code, id);
create index finding_market on finding (market_code, id);
grant select, insert on finding to ${application};
