create table property_company (
    id                uuid         primary key,
    version           bigint       not null,
    uscc              varchar(18)  not null unique,
    name              varchar(100) not null,
    region_code       varchar(12)  not null,
    town_code         varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code       varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code         varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    stars             int          not null check (stars between 1 and 5),
    party_branch_name varchar(100),
    party_members     int          not null check (party_members >= 0),
    contact_phone     varchar(20)
);
comment on table property_company is '物业服务企业';
create index property_company_county on property_company (county_code, id);
create index property_company_city on property_company (city_code, id);
grant select, insert, update on property_company to ${application};

create table community (
    id                uuid         primary key,
    version           bigint       not null,
    code              varchar(32)  not null unique,
    name              varchar(100) not null,
    region_code       varchar(12)  not null,
    town_code         varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code       varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code         varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    kind              varchar(16)  not null check (kind in ('OLD', 'RELOCATION', 'COMMERCIAL')),
    buildings         int          not null check (buildings >= 0),
    households        int          not null check (households >= 0),
    floor_area        bigint       not null check (floor_area >= 0),
    built_year        int,
    service_mode      varchar(16)  not null
        check (service_mode in ('PROFESSIONAL', 'TRUSTEESHIP', 'GUIDANCE', 'SELF', 'NONE')),
    mediation_room    int          check (mediation_room >= 0)
);
comment on table community is '小区';
comment on column community.floor_area is '建筑面积,平方米';
comment on column community.mediation_room is '调解室面积,平方米';
create index community_region on community (region_code, id);
create index community_town on community (town_code, id);
create index community_county on community (county_code, id);
create index community_city on community (city_code, id);
grant select, insert, update on community to ${application};

-- Which company serves a community. An open end on either side is null; no two contracts of a community overlap.
create table service_contract (
    id             uuid        primary key,
    community_code varchar(32) not null references community (code),
    company_uscc   varchar(18) not null references property_company (uscc),
    valid_from     date,
    valid_to       date,
    check (valid_to >= valid_from),
    exclude using gist (community_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table service_contract is '物业服务合同';
create index service_contract_company on service_contract (company_uscc, community_code);
grant select, insert, update, delete on service_contract to ${application};

create table committee_member (
    id             uuid        primary key,
    version        bigint      not null,
    community_code varchar(32) not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    name_index     varchar(64) not null,
    name_sealed    varchar(400) not null,
    elected_on     date        not null,
    role           varchar(16) not null check (role in ('DIRECTOR', 'DEPUTY_DIRECTOR', 'MEMBER')),
    party_member   boolean     not null,
    unique (community_code, name_index)
);
comment on table committee_member is '业主委员会成员';
create index committee_member_county on committee_member (county_code, id);
create index committee_member_town on committee_member (town_code, id);
grant select, insert, update on committee_member to ${application};

create table support_team (
    id             uuid         primary key,
    version        bigint       not null,
    kind           varchar(32)  not null check (kind in ('DUAL_REGISTRATION_UNIT', 'THREE_VISITS_TEAM')),
    name           varchar(100) not null,
    community_code varchar(32)  not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    unique (kind, name)
);
comment on table support_team is '“双报到”单位、“三遍访”服务队';
create index support_team_community on support_team (community_code, kind);
create index support_team_county on support_team (county_code, id);
create index support_team_town on support_team (town_code, id);
grant select, insert, update on support_team to ${application};

create table guidance_pairing (
    id             uuid         primary key,
    version        bigint       not null,
    community_code varchar(32)  not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    company_uscc   varchar(18)  not null references property_company (uscc),
    signed_on      date         not null,
    scope          varchar(200) not null,
    unique (community_code, company_uscc)
);
comment on table guidance_pairing is '结对帮扶';
create index guidance_pairing_company on guidance_pairing (company_uscc);
create index guidance_pairing_county on guidance_pairing (county_code, id);
create index guidance_pairing_town on guidance_pairing (town_code, id);
grant select, insert, update on guidance_pairing to ${application};

create table hotline_case (
    id             uuid        primary key,
    version        bigint      not null,
    case_number    varchar(32) not null unique,
    received_on    date        not null,
    community_code varchar(32) not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    category       varchar(32) not null check (category in ('CLEANING', 'ELEVATOR', 'FEES', 'HEATING', 'NOISE',
        'OTHER', 'PARKING', 'PIPE_BLOCKAGE', 'SECURITY'))
);
comment on table hotline_case is '12345 市民热线工单';
create index hotline_case_community on hotline_case (community_code, received_on);
create index hotline_case_county_day on hotline_case (county_code, received_on);
create index hotline_case_county on hotline_case (county_code, id);
create index hotline_case_town on hotline_case (town_code, id);
grant select, insert, update on hotline_case to ${application};

create table cable_site (
    id           uuid         primary key,
    version      bigint       not null,
    kind         varchar(16)  not null check (kind in ('COMMUNITY', 'MAIN_ROAD', 'ALLEY')),
    name         varchar(100) not null,
    region_code  varchar(12)  not null,
    town_code    varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code  varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code    varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    buildings    int          not null check (buildings >= 0),
    size_class   varchar(8)   check (size_class in ('SMALL', 'MEDIUM', 'LARGE')),
    built_year   int,
    difficulty   int          check (difficulty between 1 and 5),
    key_site     varchar(32)  check (key_site in ('FARMERS_MARKET', 'TRANSPORT_STATION', 'HOSPITAL',
        'NEIGHBOURHOOD_OFFICE')),
    pilot        boolean      not null,
    planned_on   date,
    due_on       date,
    completed_on date,
    unique (kind, name)
);
comment on table cable_site is '飞线整治点位';
create index cable_site_county on cable_site (county_code, id);
create index cable_site_town on cable_site (town_code, id);
grant select, insert, update on cable_site to ${application};
