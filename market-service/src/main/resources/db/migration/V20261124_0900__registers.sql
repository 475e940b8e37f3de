create table market (
    id                     uuid         primary key,
    version                bigint       not null,
    code                   varchar(32)  not null unique,
    name                   varchar(100) not null,
    region_code            varchar(12)  not null,
    town_code              varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code            varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code              varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    operator_uscc          varchar(18)  not null,
    hardened_square_metres int          not null check (hardened_square_metres >= 0),
    parking_spaces         int          not null check (parking_spaces >= 0),
    -- What belongs to a market follows it to another region or operator, by the foreign keys on these two.
    unique (code, region_code),
    unique (code, region_code, operator_uscc)
);
comment on table market is '农贸市场';
comment on column market.hardened_square_metres is '硬化地面,平方米';
comment on column market.operator_uscc is '市场开办方统一社会信用代码';
create index market_operator on market (operator_uscc);
create index market_region on market (region_code, id);
create index market_town on market (town_code, id);
create index market_county on market (county_code, id);
create index market_city on market (city_code, id);
grant select, insert, update on market to ${application};

create table stall (
    id                     uuid         primary key,
    version                bigint       not null,
    market_code            varchar(32)  not null,
    stall_number           varchar(32)  not null,
    region_code            varchar(12)  not null,
    town_code              varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code            varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code              varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    zone                   varchar(16)  not null check (zone in ('VEGETABLE', 'MEAT', 'AQUATIC', 'DRY_GOODS')),
    merchant_name          varchar(100) not null,
    signboard_unified      boolean      not null,
    unique (market_code, stall_number),
    foreign key (market_code, region_code) references market (code, region_code) on update cascade
);
comment on table stall is '摊位';
comment on column stall.signboard_unified is '牌匾是否统一制作';
create index stall_market on stall (market_code, id);
create index stall_region on stall (region_code, id);
create index stall_town on stall (town_code, id);
create index stall_county on stall (county_code, id);
create index stall_city on stall (city_code, id);
grant select, insert, update on stall to ${application};
