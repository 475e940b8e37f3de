-- What somebody has to be told at once: written in the transaction of what it tells, delivered afterwards.
create table notice (
    id             uuid        primary key,
    kind           varchar(16) not null check (kind in ('NEW_REQUEST', 'SOON_LATE', 'LATE', 'ESCALATED', 'ASSIGNED',
        'REOPENED')),
    request_id     uuid        not null references service_request,
    number         varchar(20) not null,
    round          int         not null check (round >= 1),
    promise        varchar(16) check (promise in ('RESPOND', 'RESOLVE', 'PLAN', 'DELIVER')),
    occurrence     int         not null check (occurrence >= 0),
    due_at         timestamptz,
    community_code varchar(32) not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    audience       varchar(12) not null check (audience in ('COMPANY', 'COMMUNITY', 'OFFICE')),
    recipient      varchar(64) not null,
    person         uuid,
    at             timestamptz not null,
    check ((promise is not null) = (kind in ('SOON_LATE', 'LATE', 'ESCALATED'))),
    check (audience <> 'COMMUNITY' or recipient = region_code),
    -- Each is told once, however many replicas find out.
    unique nulls not distinct (request_id, round, kind, promise, occurrence, recipient)
);
comment on table notice is '通知';
comment on column notice.occurrence is '升级级别或第几次派单;其他为 0';
comment on column notice.recipient is '接收方:企业的统一社会信用代码,或区划代码';
comment on column notice.person is '只通知此人;为空则通知接收方全体';
create index notice_recipient on notice (recipient, id);
create index notice_region on notice (region_code, id) where audience = 'COMMUNITY';
create index notice_town on notice (town_code, id) where audience = 'COMMUNITY';
create index notice_county on notice (county_code, id) where audience = 'COMMUNITY';
create index notice_city on notice (city_code, id) where audience = 'COMMUNITY';
grant select, insert on notice to ${application};

create table notice_delivery (
    id          uuid        primary key,
    version     bigint      not null,
    notice_id   uuid        not null references notice,
    channel     varchar(16) not null,
    recipient   varchar(64) not null,
    region_code varchar(12) not null,
    town_code   varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code   varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    status      varchar(8)  not null check (status in ('PENDING', 'SENT', 'FAILED', 'DEAD')),
    attempts    int         not null check (attempts >= 0),
    at          timestamptz not null,
    next_at     timestamptz,
    last_error  varchar(20) check (last_error in ('NOBODY_CONNECTED')),
    announced   xid8        not null default pg_current_xact_id(),
    unique (notice_id, channel, recipient),
    check ((next_at is not null) = (status in ('PENDING', 'FAILED')))
);
comment on table notice_delivery is '通知投递';
comment on column notice_delivery.announced is 'transaction that wrote or repeated it: by this a replica knows what it has not yet pushed';
create index notice_delivery_due on notice_delivery (next_at) where status in ('PENDING', 'FAILED');
create index notice_delivery_open on notice_delivery (at) where status in ('PENDING', 'FAILED');
create index notice_delivery_announced on notice_delivery (announced);
create index notice_delivery_dead_region on notice_delivery (region_code, id) where status = 'DEAD';
create index notice_delivery_dead_town on notice_delivery (town_code, id) where status = 'DEAD';
create index notice_delivery_dead_county on notice_delivery (county_code, id) where status = 'DEAD';
create index notice_delivery_dead_city on notice_delivery (city_code, id) where status = 'DEAD';
grant select, insert, update on notice_delivery to ${application};

-- Append-only: every try and what came of it, and who had it tried anew.
create table notice_attempt (
    delivery_id uuid         not null references notice_delivery,
    seq         int          not null,
    at          timestamptz  not null,
    status      varchar(8)   not null check (status in ('PENDING', 'SENT', 'FAILED', 'DEAD')),
    error       varchar(20)  check (error in ('NOBODY_CONNECTED')),
    actor       varchar(64),
    comment     varchar(200),
    primary key (delivery_id, seq)
);
comment on table notice_attempt is '通知投递记录';
grant select, insert on notice_attempt to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000000410', 'notice.soon-late.respond', 'PT2M', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000411', 'notice.soon-late.percent', '20', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000412', 'notice.soon-late.longest', 'PT5H', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000413', 'notice.retry-first', 'PT10S', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000414', 'notice.retry-longest', 'PT5M', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000415', 'notice.retry-attempts', '6', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000416', 'notice.untaken-after', 'PT30M', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
