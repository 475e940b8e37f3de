-- What was imported is agreed and has neither term nor quota; what is invited here has not been signed yet.
alter table guidance_pairing
    alter column signed_on drop not null,
    add column status      varchar(16) not null default 'AGREED' check (status in ('INVITED', 'AGREED', 'VISITING',
        'SUMMARISED', 'EXPIRED', 'DECLINED')),
    add column round       int         not null default 1 check (round >= 1),
    add column months      int         check (months >= 1),
    add column ends_on     date        check (ends_on >= signed_on),
    add column visit_quota int         check (visit_quota >= 0),
    add column answer_by   date,
    add column effect      varchar(8)  check (effect in ('GOOD', 'FAIR', 'NONE')),
    add column effect_text varchar(500),
    add check (status not in ('AGREED', 'VISITING', 'SUMMARISED') or signed_on is not null),
    add check (status <> 'INVITED' or answer_by is not null),
    add check ((status = 'SUMMARISED') = (effect is not null));
comment on column guidance_pairing.visit_quota is '约定走访次数;导入的为空';
create index guidance_pairing_region on guidance_pairing (region_code, id);
create index guidance_pairing_city on guidance_pairing (city_code, id);
create index guidance_pairing_over on guidance_pairing (ends_on) where status in ('AGREED', 'VISITING');

-- Append-only.
create table pairing_visit (
    pairing_id  uuid         not null references guidance_pairing,
    seq         int          not null,
    round       int          not null,
    visited_on  date         not null,
    topic       varchar(24)  not null check (topic in ('GATE_DUTY', 'EPIDEMIC_PREVENTION', 'CLEANING', 'MAINTENANCE')),
    advice      varchar(500) not null,
    photo       varchar(40),
    recorded_by varchar(64)  not null,
    primary key (pairing_id, seq)
);
comment on table pairing_visit is '结对走访';
comment on column pairing_visit.photo is '照片的文件标识';
grant select, insert on pairing_visit to ${application};

-- Append-only.
create table pairing_step (
    pairing_id   uuid        not null references guidance_pairing,
    seq          int         not null,
    move         varchar(16),
    status       varchar(16) not null,
    round        int         not null,
    actor        varchar(64) not null,
    on_behalf_of varchar(64) not null,
    at           timestamptz not null,
    comment      varchar(500),
    primary key (pairing_id, seq)
);
comment on table pairing_step is '结对记录';
grant select, insert on pairing_step to ${application};

-- Append-only: fees and services differ from community to community and stay on record.
create table wish_survey (
    id                 uuid         primary key,
    community_code     varchar(32)  not null references community (code),
    region_code        varchar(12)  not null,
    town_code          varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code        varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code          varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    surveyed_on        date         not null,
    households_asked   int          not null check (households_asked >= 1),
    households_willing int          not null check (households_willing between 0 and households_asked),
    wants_pairing      boolean      not null,
    fee_fen            bigint       check (fee_fen >= 0),
    services           varchar(500) not null,
    served_by          varchar(100) not null,
    wishes             varchar(500) not null,
    surveyed_by        varchar(64)  not null
);
comment on table wish_survey is '结对前的摸底';
comment on column wish_survey.fee_fen is '现行物业费,分每平方米每月;不收费为空';
create index wish_survey_community on wish_survey (community_code, surveyed_on);
create index wish_survey_region on wish_survey (region_code, id);
create index wish_survey_town on wish_survey (town_code, id);
create index wish_survey_county on wish_survey (county_code, id);
create index wish_survey_city on wish_survey (city_code, id);
grant select, insert on wish_survey to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001670', 'pairing.least-stars', '4', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001671', 'pairing.most-communities', '5', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001672', 'pairing.survey-months', '12', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001673', 'pairing.visits-per-month', '1', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001674', 'pairing.answer-days', '15', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
