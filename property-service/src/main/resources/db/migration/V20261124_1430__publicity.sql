-- A list that is published for a period, frozen from the first moment, and the objections to it.
create table publicity (
    id           uuid         primary key,
    version      bigint       not null,
    kind         varchar(24)  not null check (kind in ('EVALUATION', 'RED_BLACK_LIST', 'COMMITTEE_FORMATION')),
    subject_id   uuid         not null,
    round        int          not null check (round >= 1),
    title        varchar(100) not null,
    region_code  varchar(12)  not null,
    town_code    varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code  varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code    varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    line_count   int          not null check (line_count >= 1),
    total        bigint,
    list_hash    varchar(64)  not null,
    parameter_id uuid         not null references policy_parameter,
    working_days int          not null check (working_days >= 1),
    published_at timestamptz  not null,
    ends_on      date         not null,
    closed_at    timestamptz,
    outcome      varchar(16)  check (outcome in ('UNCHANGED', 'CORRECTED', 'WITHDRAWN')),
    unique (kind, subject_id, round),
    check ((closed_at is null) = (outcome is null))
);
comment on table publicity is '公示';
comment on column publicity.total is '合计,没有合计的名单为空';
comment on column publicity.list_hash is '公示名单的 SHA-256';
comment on column publicity.ends_on is '公示期最后一日,含当日';
create unique index publicity_open on publicity (kind, subject_id) where closed_at is null;
create index publicity_town on publicity (town_code, id);
create index publicity_county on publicity (county_code, id);
create index publicity_city on publicity (city_code, id);
grant select, insert on publicity to ${application};
-- What was published stays as it was: only its end is written later.
grant update (version, closed_at, outcome) on publicity to ${application};

create table publicity_line (
    publicity_id uuid         not null references publicity,
    seq          int          not null check (seq >= 0),
    concerns     varchar(64),
    name         varchar(100) not null,
    content      varchar(500) not null,
    primary key (publicity_id, seq)
);
comment on table publicity_line is '公示名单';
comment on column publicity_line.concerns is '所涉企业信用代码或个人标识,不公开';
grant select, insert on publicity_line to ${application};

create table objection (
    id           uuid          primary key,
    version      bigint        not null,
    publicity_id uuid          not null references publicity,
    seq          int           not null,
    region_code  varchar(12)   not null,
    town_code    varchar(12)   generated always as (left(region_code, 9) || '000') stored,
    county_code  varchar(12)   generated always as (left(region_code, 6) || '000000') stored,
    city_code    varchar(12)   generated always as (left(region_code, 4) || '00000000') stored,
    concerns     varchar(64)   not null,
    raised_by    uuid          not null,
    content      varchar(2000) not null,
    raised_at    timestamptz   not null,
    status       varchar(16)   not null check (status in ('OPEN', 'UPHELD', 'REJECTED')),
    answer       varchar(2000),
    answered_by  uuid,
    answered_at  timestamptz,
    foreign key (publicity_id, seq) references publicity_line,
    check ((status = 'OPEN') = (answer is null)),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    check (answered_by <> raised_by)
);
comment on table objection is '异议';
-- Nobody objects twice to a line before he has his answer.
create unique index objection_open on objection (publicity_id, seq, concerns) where status = 'OPEN';
create index objection_publicity on objection (publicity_id, status);
create index objection_concerns on objection (concerns, id);
create index objection_town on objection (town_code, id);
create index objection_county on objection (county_code, id);
create index objection_city on objection (city_code, id);
grant select, insert on objection to ${application};
grant update (version, status, answer, answered_by, answered_at) on objection to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000000430', 'publicity.evaluation-working-days', '5', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000431', 'publicity.red-black-list-working-days', '5', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000432', 'publicity.committee-formation-working-days', '7', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
