create sequence insurance_case_number;
grant usage on sequence insurance_case_number to ${application};

create table insurance_case (
    id                       uuid         primary key,
    version                  bigint       not null,
    number                   varchar(32)  not null unique,
    item_code                varchar(32)  not null references service_item,
    station_code             varchar(32)  not null references workstation (code),
    station_level            varchar(16)  not null check (station_level in ('DISTRICT', 'TOWN', 'VILLAGE')),
    approve_level            varchar(16)  not null check (approve_level in ('DISTRICT', 'TOWN', 'VILLAGE')),
    insured_person_id        uuid         not null references insured_person,
    filed_by                 uuid         not null,
    agent_relation           varchar(16)  check (agent_relation in
        ('SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'SIBLING', 'OTHER_RELATIVE', 'VILLAGE_CLERK', 'OTHER')),
    agent_name_sealed        varchar(600),
    agent_resident_id_sealed varchar(200),
    agent_phone_sealed       varchar(200),
    status                   varchar(16)  not null check (status in ('SUBMITTED', 'CORRECTION', 'ACCEPTED',
        'PROMISE_ACCEPTED', 'APPROVED', 'EFFECTIVE', 'REJECTED', 'WITHDRAWN')),
    submitted_at             timestamptz  not null,
    accepted_by              varchar(64),
    accepted_person          uuid,
    finished_at              timestamptz,
    cure_by                  date,
    cured_at                 timestamptz,
    region_code              varchar(12)  not null check (region_code ~ '^[0-9]{12}$'),
    town_code                varchar(12)  not null generated always as (left(region_code, 9) || '000') stored,
    county_code              varchar(12)  not null generated always as (left(region_code, 6) || '000000') stored,
    city_code                varchar(12)  not null generated always as (left(region_code, 4) || '00000000') stored,
    check (num_nulls(agent_relation, agent_name_sealed, agent_resident_id_sealed, agent_phone_sealed) in (0, 4)),
    check ((finished_at is not null) = (status in ('EFFECTIVE', 'REJECTED')))
);
comment on table insurance_case is '医保办件';
create index insurance_case_region on insurance_case (region_code, id);
create index insurance_case_town on insurance_case (town_code, id);
create index insurance_case_county on insurance_case (county_code, id);
create index insurance_case_city on insurance_case (city_code, id);
create index insurance_case_county_status on insurance_case (county_code, status, id);
create index insurance_case_town_status on insurance_case (town_code, status, id);
create index insurance_case_region_status on insurance_case (region_code, status, id);
create index insurance_case_filed_by on insurance_case (filed_by, id);
create index insurance_case_insured on insurance_case (insured_person_id, id);
create index insurance_case_finished on insurance_case (county_code, finished_at) include (town_code, station_level)
    where finished_at is not null;
grant select, insert, update on insurance_case to ${application};

-- Append-only: every transition with its actor, on whose behalf, time and reason.
create table insurance_case_step (
    case_id      uuid        not null references insurance_case,
    seq          int         not null,
    move         varchar(24),
    status       varchar(16) not null,
    actor        varchar(64) not null,
    on_behalf_of varchar(64) not null,
    at           timestamptz not null,
    reason       varchar(100),
    comment      varchar(1000),
    primary key (case_id, seq)
);
comment on table insurance_case_step is '办件办理记录';
grant select, insert on insurance_case_step to ${application};

-- Append-only: what the one-time notice told the applicant to supply.
create table insurance_case_notice (
    case_id   uuid         not null references insurance_case,
    seq       int          not null,
    round     int          not null check (round > 0),
    material  varchar(32)  not null,
    fault     varchar(300) not null,
    issued_at timestamptz  not null,
    primary key (case_id, seq)
);
comment on table insurance_case_notice is '一次性补正告知';
grant select, insert on insurance_case_notice to ${application};

create table insurance_case_material (
    case_id  uuid        not null references insurance_case,
    material varchar(32) not null,
    state    varchar(16) not null check (state in ('HANDED_IN', 'PROMISED')),
    primary key (case_id, material)
);
comment on table insurance_case_material is '办件材料';
grant select, insert, update on insurance_case_material to ${application};

create table insurance_case_clock (
    case_id      uuid        not null references insurance_case,
    deadline     varchar(16) not null check (deadline in ('PROMISED', 'LEGAL')),
    start_at     timestamptz not null,
    working_days int         not null check (working_days > 0),
    due_on       date        not null,
    paused_on    date,
    paused_days  int         not null check (paused_days >= 0),
    stopped_on   date,
    missed       boolean     not null,
    primary key (case_id, deadline)
);
comment on table insurance_case_clock is '办件时限(工作日)';
create index insurance_case_clock_running on insurance_case_clock (due_on)
    where stopped_on is null and paused_on is null and not missed;
grant select, insert, update on insurance_case_clock to ${application};

create table out_of_area_filing (
    id                uuid         primary key references insurance_case,
    version           bigint       not null,
    insured_person_id uuid         not null references insured_person,
    filed_by          uuid         not null,
    reason            varchar(32)  not null check (reason in ('RETIREE_RESETTLED', 'LONG_TERM_RESIDENT', 'POSTED_WORKER',
        'REFERRAL', 'EMERGENCY', 'OTHER_TEMPORARY')),
    destination_code  varchar(6)   not null check (destination_code ~ '^[1-9][0-9]{5}$'),
    destination_name  varchar(100) not null,
    start_date        date         not null,
    end_date          date,
    status            varchar(16)  not null check (status in ('SUBMITTED', 'ACTIVE', 'CANCELLED', 'LAPSED')),
    activated_on      date,
    locked_until      date,
    lock_parameter_id uuid         references policy_parameter,
    region_code       varchar(12)  not null check (region_code ~ '^[0-9]{12}$'),
    town_code         varchar(12)  not null generated always as (left(region_code, 9) || '000') stored,
    county_code       varchar(12)  not null generated always as (left(region_code, 6) || '000000') stored,
    city_code         varchar(12)  not null generated always as (left(region_code, 4) || '00000000') stored,
    check (end_date >= start_date),
    check (num_nulls(activated_on, locked_until, lock_parameter_id) in (0, 3)),
    check ((activated_on is not null) = (status in ('ACTIVE', 'CANCELLED'))),
    -- Nobody is filed for two places on one day, not even by two relatives at the same instant.
    constraint out_of_area_filing_overlap exclude using gist (
        insured_person_id with =, daterange(start_date, end_date, '[]') with &&) where (status <> 'LAPSED')
);
comment on table out_of_area_filing is '异地就医备案';
create index out_of_area_filing_region on out_of_area_filing (region_code, id);
create index out_of_area_filing_town on out_of_area_filing (town_code, id);
create index out_of_area_filing_county on out_of_area_filing (county_code, id);
create index out_of_area_filing_city on out_of_area_filing (city_code, id);
create index out_of_area_filing_filed_by on out_of_area_filing (filed_by, id);
create index out_of_area_filing_insured on out_of_area_filing (insured_person_id, id);
grant select, insert, update on out_of_area_filing to ${application};

-- Values of before the national notice were set by the districts; they stand here until their documents are entered.
insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('01916000-0000-7000-8000-000000000901', 'insurance.out-of-area.change-lock-months', '6', '2022-01-01', '2022-12-31',
        '平台初始值,待经办机构录入当年文件', null),
    ('01916000-0000-7000-8000-000000000902', 'insurance.out-of-area.change-lock-months', '6', '2023-01-01', null,
        '医保发〔2022〕22号', null),
    ('01916000-0000-7000-8000-000000000903', 'insurance.out-of-area.advance-months', '12', '2022-01-01', null,
        '平台初始值,待经办机构录入文件', null),
    ('01916000-0000-7000-8000-000000000904', 'insurance.promise.cure-working-days', '15', '2022-01-01', null,
        '平台初始值,待经办机构录入文件', null);
