-- The number people read: unique and growing; a gap is left where a request was refused.
create sequence request_number;
grant usage on sequence request_number to ${application};

create table service_request (
    id             uuid         primary key,
    version        bigint       not null,
    number         varchar(20)  not null unique,
    community_code varchar(32)  not null references community (code),
    region_code    varchar(12)  not null,
    town_code      varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    company_uscc   varchar(18)  references property_company (uscc),
    description    varchar(500) not null,
    owner          uuid         not null,
    received_at    timestamptz  not null,
    confirm_by     timestamptz,
    category       varchar(16)  check (category in ('SIMPLE', 'COMPLEX', 'BEYOND_COMPANY')),
    status         varchar(16)  not null check (status in ('RECEIVED', 'RESPONDED', 'IN_PROGRESS', 'WAITING_OWNER',
        'PLAN_PROPOSED', 'RESOLVED', 'REOPENED', 'CONFIRMED', 'CANCELLED', 'DECLINED')),
    round          int          not null check (round >= 1)
);
comment on table service_request is '业主诉求';
create index service_request_owner on service_request (owner, id);
create index service_request_company on service_request (company_uscc, id);
create index service_request_region on service_request (region_code, id);
create index service_request_town on service_request (town_code, id);
create index service_request_county on service_request (county_code, id);
create index service_request_city on service_request (city_code, id);
create index service_request_unconfirmed on service_request (confirm_by) where status = 'RESOLVED';
grant select, insert, update on service_request to ${application};

-- Append-only: every statistic is computed from steps and clocks.
create table service_request_step (
    request_id   uuid         not null references service_request,
    seq          int          not null,
    status       varchar(16)  not null,
    actor        varchar(64)  not null,
    on_behalf_of varchar(64)  not null,
    at           timestamptz  not null,
    reason       varchar(32),
    comment      varchar(2000),
    primary key (request_id, seq)
);
comment on table service_request_step is '诉求办理记录';
grant select, insert on service_request_step to ${application};

create table service_request_clock (
    request_id    uuid        not null references service_request,
    seq           int         not null,
    round         int         not null,
    promise       varchar(16) not null check (promise in ('RESPOND', 'RESOLVE', 'PLAN', 'DELIVER')),
    start_at      timestamptz not null,
    due_at        timestamptz,
    paused_at     timestamptz,
    paused_millis bigint      not null check (paused_millis >= 0),
    stopped_at    timestamptz,
    breached_at   timestamptz,
    primary key (request_id, seq),
    unique (request_id, round, promise)
);
comment on table service_request_clock is '诉求时限(5341)';
create index service_request_clock_running on service_request_clock (due_at)
    where stopped_at is null and paused_at is null;
grant select, insert, update on service_request_clock to ${application};

-- Each escalation happens once, whatever number of replicas looks for it.
create table escalation (
    id         uuid        primary key,
    request_id uuid        not null references service_request,
    round      int         not null,
    promise    varchar(16) not null,
    level      int         not null check (level between 1 and 3),
    due_at     timestamptz not null,
    at         timestamptz not null,
    recipient  varchar(64),
    unique (request_id, round, promise, level)
);
comment on table escalation is '升级督办';
comment on column escalation.recipient is '督办对象;为空表示无人可督办,本身就是一条告警';
create index escalation_unreceived on escalation (at) where recipient is null;
grant select, insert on escalation to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000000001', 'request.confirm-window', 'P7D', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000003', 'escalation.level2-after', 'PT30M', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000004', 'escalation.level3-after', 'PT4H', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
