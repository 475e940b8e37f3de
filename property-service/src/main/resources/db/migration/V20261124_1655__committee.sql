insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001655', 'committee.re-election-notice-days', '90', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);

-- The committees that are or were in office. Who their members are, the register of members says.
create table committee (
    id             uuid        primary key,
    version        bigint      not null,
    community_code varchar(32) not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    formation_id   uuid        not null unique references formation,
    seats          int         not null check (seats between 5 and 11 and seats % 2 = 1),
    term_from      date        not null,
    term_until     date        not null,
    ended_on       date,
    ended_because  varchar(200),
    check (term_until >= term_from and term_until < term_from + interval '5 years'),
    check ((ended_on is null) = (ended_because is null))
);
comment on table committee is '业主委员会';
comment on column committee.seats is '委员席位,单数';
comment on column committee.term_until is '任期最后一日';
-- One committee of a community is in office.
create unique index committee_active on committee (community_code) where ended_on is null;
create index committee_region on committee (region_code, id);
create index committee_town on committee (town_code, id);
create index committee_county on committee (county_code, id);
create index committee_city on committee (city_code, id);
grant select, insert, update on committee to ${application};
