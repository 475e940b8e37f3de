-- Rooms in which disputes are mediated. The register is the truth: what the import of communities knows of a room is
-- copied once, and afterwards counts only where the register has never known one.
create table mediation_room (
    id             uuid          primary key,
    version        bigint        not null,
    community_code varchar(32)   not null references community (code),
    region_code    varchar(12)   not null,
    town_code      varchar(12)   generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12)   generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12)   generated always as (left(region_code, 4) || '00000000') stored,
    place_name     varchar(100)  not null,
    area           numeric(8, 2) not null check (area >= 10),
    desks          int           check (desks >= 0),
    computers      int           check (computers >= 0),
    opened_on      date,
    closed_on      date,
    closed_because varchar(200),
    check (closed_on is null or opened_on is null or closed_on >= opened_on)
);
comment on table mediation_room is '调解室';
comment on column mediation_room.area is '面积,平方米,不小于 10';
comment on column mediation_room.desks is '桌椅套数;为空表示没有数据';
-- One active room a community.
create unique index mediation_room_active on mediation_room (community_code) where closed_on is null;
create index mediation_room_region on mediation_room (region_code, id);
create index mediation_room_town on mediation_room (town_code, id);
create index mediation_room_county on mediation_room (county_code, id);
create index mediation_room_city on mediation_room (city_code, id);
grant select, insert, update on mediation_room to ${application};

insert into mediation_room (id, version, community_code, region_code, place_name, area)
select gen_random_uuid(), 0, code, region_code, name || '调解室', mediation_room from community where mediation_room >= 10;

-- Texts of agreements: an edition is never changed, the next one gets a number and its first day.
create table agreement_template (
    id         uuid          primary key,
    code       varchar(32)   not null,
    edition    int           not null check (edition >= 1),
    title      varchar(100)  not null,
    body       varchar(4000) not null,
    valid_from date          not null,
    valid_to   date          check (valid_to >= valid_from),
    unique (code, edition),
    exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table agreement_template is '调解协议书模板';
grant select on agreement_template to ${application};

insert into agreement_template (id, code, edition, title, body, valid_from, valid_to) values
    ('0192f000-0000-7000-8000-000000000468', 'AGREEMENT', 1, '物业纠纷调解协议书', '物业纠纷调解协议书

编号:{{number}}

申请人:{{applicants}}
被申请人:{{respondents}}
小区:{{community}}

纠纷主要事实、争议事项:
{{facts}}

经调解,双方自愿达成如下协议:
{{terms}}

履行方式、时限:
{{performance}}

本协议经双方签字或者盖章、调解员签字后生效。双方可以自协议生效之日起三十日内共同向人民法院申请司法确认。

调解员:{{mediator}}
日期:{{date}}
', '2022-01-01', null);

create sequence mediation_number;
grant usage on sequence mediation_number to ${application};

create table mediation_case (
    id               uuid          primary key,
    version          bigint        not null,
    number           varchar(20)   not null unique,
    community_code   varchar(32)   not null references community (code),
    region_code      varchar(12)   not null,
    town_code        varchar(12)   generated always as (left(region_code, 9) || '000') stored,
    county_code      varchar(12)   generated always as (left(region_code, 6) || '000000') stored,
    city_code        varchar(12)   generated always as (left(region_code, 4) || '00000000') stored,
    company_uscc     varchar(18)   references property_company (uscc),
    kind             varchar(24)   not null check (kind in ('FEES', 'PARKING', 'NOISE', 'LEAKAGE', 'COMMON_PARTS',
        'SERVICE_QUALITY', 'OTHER')),
    description      varchar(1000) not null,
    filed_by         uuid          not null,
    filed_at         timestamptz   not null,
    status           varchar(16)   not null check (status in ('FILED', 'L1', 'L2', 'L3', 'SETTLED', 'CONFIRMED',
        'FAILED', 'REFERRED', 'WITHDRAWN', 'NOT_ACCEPTED')),
    level            int           not null check (level between 1 and 3),
    template_id      uuid          references agreement_template,
    agreement_sealed text,
    settled_on       date,
    court_number     varchar(64),
    check ((status in ('SETTLED', 'CONFIRMED')) = (agreement_sealed is not null)),
    check ((agreement_sealed is null) = (template_id is null) and (agreement_sealed is null) = (settled_on is null)),
    check ((status = 'CONFIRMED') = (court_number is not null))
);
comment on table mediation_case is '物业纠纷调解';
comment on column mediation_case.agreement_sealed is '调解协议书全文,加密保存';
comment on column mediation_case.court_number is '司法确认文书号';
create index mediation_case_filer on mediation_case (filed_by, id);
create index mediation_case_company on mediation_case (company_uscc, id);
create index mediation_case_region on mediation_case (region_code, id);
create index mediation_case_town on mediation_case (town_code, id);
create index mediation_case_county on mediation_case (county_code, id);
create index mediation_case_city on mediation_case (city_code, id);
grant select, insert, update on mediation_case to ${application};

create table mediation_party (
    case_id      uuid         not null references mediation_case,
    seq          int          not null,
    side         varchar(16)  not null check (side in ('APPLICANT', 'RESPONDENT')),
    name_sealed  varchar(400) not null,
    phone_sealed varchar(400),
    person       uuid,
    org          varchar(18),
    primary key (case_id, seq)
);
comment on table mediation_party is '调解当事人';
comment on column mediation_party.person is '当事人本人的账号人员标识;不知道则为空';
comment on column mediation_party.org is '当事人为单位时的统一社会信用代码';
grant select, insert on mediation_party to ${application};

-- Append-only.
create table mediation_step (
    case_id      uuid         not null references mediation_case,
    seq          int          not null,
    move         varchar(16),
    status       varchar(16)  not null,
    level        int          not null check (level between 1 and 3),
    actor        varchar(64)  not null,
    on_behalf_of varchar(64)  not null,
    at           timestamptz  not null,
    reason       varchar(32),
    comment      varchar(1000),
    primary key (case_id, seq)
);
comment on table mediation_step is '调解记录';
comment on column mediation_step.level is '这一步在哪一级发生';
create index mediation_step_conclusion on mediation_step (at, case_id) where move in ('SETTLE', 'FAIL', 'REFER');
grant select, insert on mediation_step to ${application};

create table mediation_clock (
    case_id      uuid        not null references mediation_case,
    seq          int         not null,
    level        int         not null check (level between 1 and 3),
    parameter_id uuid        not null references policy_parameter,
    start_at     timestamptz not null,
    due_on       date        not null,
    stopped_at   timestamptz,
    ended        varchar(8)  check (ended in ('KEPT', 'MISSED', 'VOID')),
    primary key (case_id, seq),
    unique (case_id, level),
    check ((ended is not null) = (stopped_at is not null))
);
comment on table mediation_clock is '各级调解时限(工作日)';
create index mediation_clock_running on mediation_clock (due_on) where stopped_at is null;
grant select, insert, update on mediation_clock to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000000461', 'mediation.level1-working-days', '5', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000462', 'mediation.level2-working-days', '10', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000463', 'mediation.level3-working-days', '15', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
