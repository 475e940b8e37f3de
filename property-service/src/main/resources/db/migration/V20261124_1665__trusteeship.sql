create sequence trusteeship_number;
grant usage on sequence trusteeship_number to ${application};

create table trusteeship (
    id             uuid        primary key,
    version        bigint      not null,
    number         varchar(20) not null unique,
    community_code varchar(32) not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    unit_uscc      varchar(18) not null references property_company (uscc),
    months         int         not null check (months >= 1),
    signed_on      date,
    starts_on      date        check (starts_on >= signed_on),
    ends_on        date        check (ends_on > starts_on),
    ended_on       date,
    successor_uscc varchar(18) references property_company (uscc),
    status         varchar(16) not null check (status in ('PROPOSED', 'SIGNED', 'RUNNING', 'ENDING', 'EXTENDED',
        'CONVERTED', 'SELF_MANAGED', 'TERMINATED')),
    check (status in ('PROPOSED', 'TERMINATED') or starts_on is not null),
    check ((starts_on is null) = (signed_on is null) and (starts_on is null) = (ends_on is null)),
    check ((status in ('CONVERTED', 'SELF_MANAGED', 'TERMINATED')) = (ended_on is not null)),
    check ((status = 'CONVERTED') = (successor_uscc is not null))
);
comment on table trusteeship is '老旧小区三年托管';
comment on column trusteeship.unit_uscc is '改造实施单位';
-- One at a time in a community.
create unique index trusteeship_live on trusteeship (community_code) where ended_on is null;
create index trusteeship_ending on trusteeship (ends_on) where status in ('RUNNING', 'ENDING', 'EXTENDED');
create index trusteeship_unit on trusteeship (unit_uscc, id);
create index trusteeship_region on trusteeship (region_code, id);
create index trusteeship_town on trusteeship (town_code, id);
create index trusteeship_county on trusteeship (county_code, id);
create index trusteeship_city on trusteeship (city_code, id);
grant select, insert, update on trusteeship to ${application};

create table trusteeship_ledger (
    trusteeship_id uuid         not null references trusteeship,
    seq            int          not null,
    month          date         not null check (extract(day from month) = 1),
    income_fen     bigint       not null check (income_fen >= 0),
    expense_fen    bigint       not null check (expense_fen >= 0),
    services       varchar(500) not null,
    entered_by     varchar(64)  not null,
    entered_at     timestamptz  not null,
    confirmed_by   varchar(64)  check (confirmed_by <> entered_by),
    confirmed_at   timestamptz,
    primary key (trusteeship_id, seq),
    unique (trusteeship_id, month),
    check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table trusteeship_ledger is '托管月台账';
comment on column trusteeship_ledger.income_fen is '公共部位收入,分';
comment on column trusteeship_ledger.expense_fen is '支出,分';
grant select, insert, update on trusteeship_ledger to ${application};

-- Append-only.
create table trusteeship_step (
    trusteeship_id uuid        not null references trusteeship,
    seq            int         not null,
    move           varchar(16),
    status         varchar(16) not null,
    actor          varchar(64) not null,
    on_behalf_of   varchar(64) not null,
    at             timestamptz not null,
    comment        varchar(500),
    primary key (trusteeship_id, seq)
);
comment on table trusteeship_step is '托管记录';
grant select, insert on trusteeship_step to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001667', 'trusteeship.months', '36', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001668', 'trusteeship.ending-days', '90', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001669', 'trusteeship.most-extension-months', '12', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
