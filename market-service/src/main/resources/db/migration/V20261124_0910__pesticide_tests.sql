create table pesticide_test (
    id                     uuid         primary key,
    version                bigint       not null,
    market_code            varchar(32)  not null,
    region_code            varchar(12)  not null,
    town_code              varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code            varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code              varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    stall_number           varchar(32)  not null,
    sampled_at             timestamptz  not null,
    -- The calendar day in China, by which tests are verified and published.
    day                    date         generated always as ((sampled_at at time zone 'Asia/Shanghai')::date) stored,
    produce                varchar(60)  not null,
    inhibition_rate_percent numeric(6, 2) not null check (inhibition_rate_percent between -100 and 100),
    verdict                varchar(16)  not null check (verdict in ('NEGATIVE', 'POSITIVE')),
    tester                 uuid         not null,
    status                 varchar(16)  not null check (status in ('TESTED', 'VERIFIED', 'PUBLISHED', 'INVALIDATED')),
    unique (market_code, stall_number, sampled_at, produce),
    foreign key (market_code, stall_number) references stall (market_code, stall_number),
    foreign key (market_code, region_code) references market (code, region_code) on update cascade
);
comment on table pesticide_test is '农药残留快速检测';
comment on column pesticide_test.inhibition_rate_percent is '酶抑制率,百分数';
comment on column pesticide_test.tester is '检测人';
create index pesticide_test_day on pesticide_test (market_code, day);
create index pesticide_test_sampled on pesticide_test (sampled_at);
create index pesticide_test_region on pesticide_test (region_code, id);
create index pesticide_test_town on pesticide_test (town_code, id);
create index pesticide_test_county on pesticide_test (county_code, id);
create index pesticide_test_city on pesticide_test (city_code, id);
grant select, insert, update on pesticide_test to ${application};

-- Append-only.
create table pesticide_test_step (
    test_id                uuid         not null references pesticide_test,
    seq                    int          not null,
    status                 varchar(16)  not null,
    person                 uuid,
    on_behalf_of           varchar(64)  not null,
    at                     timestamptz  not null,
    reason                 varchar(500),
    primary key (test_id, seq)
);
comment on table pesticide_test_step is '检测办理记录';
grant select, insert on pesticide_test_step to ${application};
