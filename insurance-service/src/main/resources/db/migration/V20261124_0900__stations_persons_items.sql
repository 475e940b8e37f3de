-- The distance over the sphere of the mean radius of the earth (6,371,008.8 m), exact to the metre between villages.
create function great_circle_metres(lat1 numeric, lon1 numeric, lat2 numeric, lon2 numeric) returns double precision
    language sql immutable strict parallel safe
    return 2 * 6371008.8 * asin(least(1, sqrt(
        power(sin(radians((lat2 - lat1)::float8) / 2), 2)
        + cos(radians(lat1::float8)) * cos(radians(lat2::float8)) * power(sin(radians((lon2 - lon1)::float8) / 2), 2))));

-- A box in (longitude, latitude) that holds every point within the distance, also beside a pole or the date line.
create function box_around(lat numeric, lon numeric, metres double precision) returns box
    language sql immutable strict parallel safe
    return (
        select case
            when abs(lat::float8) + reach >= 90 or sin(radians(reach)) / cos(radians(lat::float8)) >= 1
                or abs(lon::float8) + degrees(asin(least(1, sin(radians(reach)) / cos(radians(lat::float8))))) >= 180
            then box(point(-180, lat::float8 - reach), point(180, lat::float8 + reach))
            else box(
                point(lon::float8 - degrees(asin(least(1, sin(radians(reach)) / cos(radians(lat::float8))))), lat::float8 - reach),
                point(lon::float8 + degrees(asin(least(1, sin(radians(reach)) / cos(radians(lat::float8))))), lat::float8 + reach))
            end
        from (select least(degrees(metres / 6371008.8) * 1.000001 + 0.000001, 90.0) as reach) as widened);

create table workstation (
    id          uuid         primary key,
    version     bigint       not null default 0,
    code        varchar(32)  not null unique,
    name        varchar(100) not null,
    level       varchar(16)  not null check (level in ('DISTRICT', 'TOWN', 'VILLAGE')),
    region_code varchar(12)  not null check (region_code ~ '^[0-9]{12}$'),
    town_code   varchar(12)  not null generated always as (left(region_code, 9) || '000') stored,
    county_code varchar(12)  not null generated always as (left(region_code, 6) || '000000') stored,
    city_code   varchar(12)  not null generated always as (left(region_code, 4) || '00000000') stored,
    parent_code varchar(32)  references workstation (code) deferrable initially deferred,
    latitude    numeric(9,6) not null check (latitude between -90 and 90),
    longitude   numeric(9,6) not null check (longitude between -180 and 180),
    phone       varchar(32)  not null,
    location    point        not null generated always as (point(longitude::float8, latitude::float8)) stored,
    check ((level = 'DISTRICT') = (parent_code is null))
);
comment on table workstation is '医保工作站';
create index workstation_region on workstation (region_code, id);
create index workstation_town on workstation (town_code, id);
create index workstation_county on workstation (county_code, id);
create index workstation_city on workstation (city_code, id);
create index workstation_parent on workstation (parent_code);
create index workstation_location on workstation using gist (level, location);
grant select, insert, update on workstation to ${application};

create table insured_person (
    id                 uuid         primary key,
    version            bigint       not null default 0,
    resident_id_sealed varchar(200) not null,
    resident_id_index  varchar(64)  not null unique,
    name_sealed        varchar(600) not null,
    phone_sealed       varchar(200),
    content_index      varchar(64)  not null,
    scheme             varchar(16)  not null check (scheme in ('EMPLOYEE', 'RESIDENT')),
    region_code        varchar(12)  not null check (region_code ~ '^[0-9]{12}$'),
    town_code          varchar(12)  not null generated always as (left(region_code, 9) || '000') stored,
    county_code        varchar(12)  not null generated always as (left(region_code, 6) || '000000') stored,
    city_code          varchar(12)  not null generated always as (left(region_code, 4) || '00000000') stored
);
comment on table insured_person is '参保人';
comment on column insured_person.content_index is '导入内容的盲索引,用于判断是否变化';
create index insured_person_region on insured_person (region_code, id);
create index insured_person_town on insured_person (town_code, id);
create index insured_person_county on insured_person (county_code, id);
create index insured_person_city on insured_person (city_code, id);
grant select, insert, update on insured_person to ${application};

create table person_link (
    id                uuid        primary key,
    version           bigint      not null,
    insured_person_id uuid        not null references insured_person,
    person            uuid        not null,
    linked_by         varchar(64) not null,
    linked_at         timestamptz not null,
    ended_at          timestamptz,
    region_code       varchar(12) not null check (region_code ~ '^[0-9]{12}$'),
    town_code         varchar(12) not null generated always as (left(region_code, 9) || '000') stored,
    county_code       varchar(12) not null generated always as (left(region_code, 6) || '000000') stored,
    city_code         varchar(12) not null generated always as (left(region_code, 4) || '00000000') stored,
    check (ended_at >= linked_at)
);
comment on table person_link is '参保人与登录身份的绑定';
create unique index person_link_insured on person_link (insured_person_id) where ended_at is null;
create unique index person_link_person on person_link (person) where ended_at is null;
create index person_link_county on person_link (county_code, id);
create index person_link_town on person_link (town_code, id);
create index person_link_region on person_link (region_code, id);
create index person_link_city on person_link (city_code, id);
grant select, insert, update on person_link to ${application};

create table service_item (
    code          varchar(32)  primary key,
    seq           int          not null unique,
    name_zh       varchar(100) not null,
    name_en       varchar(100) not null,
    accept_level  varchar(16)  not null check (accept_level in ('DISTRICT', 'TOWN', 'VILLAGE')),
    review_level  varchar(16)  not null check (review_level in ('DISTRICT', 'TOWN', 'VILLAGE')),
    approve_level varchar(16)  not null check (approve_level in ('DISTRICT', 'TOWN', 'VILLAGE')),
    legal_days    int          not null check (legal_days > 0),
    promised_days int          not null check (promised_days between 1 and legal_days),
    online        boolean      not null,
    phone         boolean      not null,
    operable      boolean      not null
);
comment on table service_item is '医保服务事项';
grant select on service_item to ${application};

create table item_material (
    item_code       varchar(32)  not null references service_item,
    seq             int          not null,
    code            varchar(32)  not null,
    name_zh         varchar(100) not null,
    name_en         varchar(100) not null,
    promise_allowed boolean      not null,
    agent_only      boolean      not null,
    primary key (item_code, code),
    unique (item_code, seq)
);
comment on table item_material is '事项所需材料';
grant select on item_material to ${application};

insert into service_item values
    ('ENROLMENT', 1, '参保登记', 'Enrolment', 'VILLAGE', 'VILLAGE', 'TOWN', 5, 1, true, true, false),
    ('INFORMATION_QUERY', 2, '信息查询', 'Information query', 'VILLAGE', 'VILLAGE', 'VILLAGE', 1, 1, true, true, false),
    ('OUT_OF_AREA_LONG_TERM', 3, '异地长期居住人员备案', 'Out-of-area filing, long-term residence', 'VILLAGE', 'TOWN', 'DISTRICT', 10, 3, true, true, true),
    ('OUT_OF_AREA_TEMPORARY', 4, '临时外出就医备案', 'Out-of-area filing, temporary', 'VILLAGE', 'TOWN', 'DISTRICT', 5, 1, true, true, false),
    ('CHRONIC_DISEASE', 5, '门诊慢特病认定', 'Chronic and special disease', 'TOWN', 'DISTRICT', 'DISTRICT', 20, 15, true, false, false),
    ('SPECIAL_DRUG', 6, '特药待遇申请', 'Special drug', 'TOWN', 'DISTRICT', 'DISTRICT', 10, 5, true, false, false),
    ('MANUAL_REIMBURSEMENT', 7, '医疗费用手工报销', 'Manual reimbursement', 'TOWN', 'DISTRICT', 'DISTRICT', 30, 20, false, false, false),
    ('CONSULTATION', 8, '医保政策咨询', 'Consultation', 'VILLAGE', 'VILLAGE', 'VILLAGE', 3, 1, true, true, false);

insert into item_material values
    ('ENROLMENT', 1, 'IDENTITY_DOCUMENT', '有效身份证件', 'Identity document', false, false),
    ('ENROLMENT', 2, 'AGENT_IDENTITY_DOCUMENT', '代办人有效身份证件', 'Identity document of the agent', false, true),
    ('INFORMATION_QUERY', 1, 'IDENTITY_DOCUMENT', '有效身份证件', 'Identity document', false, false),
    ('INFORMATION_QUERY', 2, 'AGENT_IDENTITY_DOCUMENT', '代办人有效身份证件', 'Identity document of the agent', false, true),
    ('OUT_OF_AREA_LONG_TERM', 1, 'IDENTITY_DOCUMENT', '参保人有效身份证件', 'Identity document of the insured person', false, false),
    ('OUT_OF_AREA_LONG_TERM', 2, 'FILING_FORM', '异地就医备案表', 'Filing form', false, false),
    ('OUT_OF_AREA_LONG_TERM', 3, 'RESIDENCE_PROOF', '异地安置认定材料、长期居住证明或异地工作证明', 'Proof of resettlement, of long-term residence or of the posting', true, false),
    ('OUT_OF_AREA_LONG_TERM', 4, 'AGENT_IDENTITY_DOCUMENT', '代办人有效身份证件', 'Identity document of the agent', false, true),
    ('OUT_OF_AREA_TEMPORARY', 1, 'IDENTITY_DOCUMENT', '参保人有效身份证件', 'Identity document of the insured person', false, false),
    ('OUT_OF_AREA_TEMPORARY', 2, 'FILING_FORM', '异地就医备案表', 'Filing form', false, false),
    ('OUT_OF_AREA_TEMPORARY', 3, 'AGENT_IDENTITY_DOCUMENT', '代办人有效身份证件', 'Identity document of the agent', false, true),
    ('CHRONIC_DISEASE', 1, 'IDENTITY_DOCUMENT', '参保人有效身份证件', 'Identity document of the insured person', false, false),
    ('CHRONIC_DISEASE', 2, 'MEDICAL_RECORD', '病历资料', 'Medical records', false, false),
    ('CHRONIC_DISEASE', 3, 'DIAGNOSIS', '诊断证明', 'Diagnosis', false, false),
    ('SPECIAL_DRUG', 1, 'IDENTITY_DOCUMENT', '参保人有效身份证件', 'Identity document of the insured person', false, false),
    ('SPECIAL_DRUG', 2, 'DIAGNOSIS', '诊断证明', 'Diagnosis', false, false),
    ('SPECIAL_DRUG', 3, 'PRESCRIPTION', '处方', 'Prescription', false, false),
    ('MANUAL_REIMBURSEMENT', 1, 'IDENTITY_DOCUMENT', '参保人有效身份证件', 'Identity document of the insured person', false, false),
    ('MANUAL_REIMBURSEMENT', 2, 'INVOICE', '医药机构收费票据', 'Invoices', false, false),
    ('MANUAL_REIMBURSEMENT', 3, 'EXPENSE_LIST', '费用清单', 'List of expenses', false, false),
    ('MANUAL_REIMBURSEMENT', 4, 'DIAGNOSIS', '诊断证明', 'Diagnosis', false, false);
