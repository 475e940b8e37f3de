-- Until a step is taken on the platform a site follows its file; afterwards the steps count.
alter table cable_site
    add column status       varchar(16) not null default 'SURVEYED' check (status in ('SURVEYED', 'PLANNED', 'NOTICED',
        'IN_PROGRESS', 'ACCEPTED', 'KEPT', 'REBOUND')),
    add column method       varchar(16) check (method in ('LOWERED', 'UNDERGROUND')),
    add column carrier      varchar(16) check (carrier in ('UNICOM', 'MOBILE', 'TELECOM', 'BROADCAST', 'POWER', 'TOWER')),
    add column before_photo varchar(40),
    add column after_photo  varchar(40),
    add column standard_id  uuid,
    add column schedule_id  uuid,
    add column schedule_rank int check (schedule_rank >= 1);
update cable_site set status = case when completed_on is not null then 'ACCEPTED' when planned_on is not null then 'PLANNED'
    else 'SURVEYED' end;
alter table cable_site
    alter column status drop default,
    add check (status not in ('ACCEPTED', 'KEPT', 'REBOUND') or completed_on is not null),
    add check (carrier is null or method is not null),
    add check ((schedule_id is null) = (schedule_rank is null));
comment on column cable_site.completed_on is '首次验收日期;反弹另记,不改此日期';
comment on column cable_site.before_photo is '整治前照片的文件标识';
comment on column cable_site.after_photo is '整治后照片的文件标识';
create index cable_site_region on cable_site (region_code, id);
create index cable_site_city on cable_site (city_code, id);

create table cable_site_agency (
    site_id uuid        not null references cable_site,
    agency  varchar(24) not null check (agency in ('URBAN_MANAGEMENT', 'HOUSING', 'INDUSTRY', 'POLICE', 'POWER_SUPPLY',
        'NEIGHBOURHOOD')),
    primary key (site_id, agency)
);
comment on table cable_site_agency is '飞线整治联合单位';
grant select, insert, delete on cable_site_agency to ${application};

-- Append-only.
create table cable_step (
    site_id      uuid        not null references cable_site,
    seq          int         not null,
    move         varchar(16),
    status       varchar(16) not null,
    actor        varchar(64) not null,
    on_behalf_of varchar(64) not null,
    at           timestamptz not null,
    comment      varchar(500),
    primary key (site_id, seq)
);
comment on table cable_step is '飞线整治记录';
grant select, insert on cable_step to ${application};

-- A site that has rebounded does not count as completed from that day until it is accepted again.
create table cable_rebound (
    site_id     uuid         not null references cable_site,
    seq         int          not null,
    rebound_on  date         not null,
    reason      varchar(500) not null,
    photo       varchar(40)  not null,
    repaired_on date         check (repaired_on >= rebound_on),
    primary key (site_id, seq)
);
comment on table cable_rebound is '飞线反弹';
create unique index cable_rebound_open on cable_rebound (site_id) where repaired_on is null;
grant select, insert, update on cable_rebound to ${application};

-- What a pilot has shown to be good; an edition never changes.
create table cable_standard (
    id            uuid         primary key,
    region_code   varchar(12)  not null,
    town_code     varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code   varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code     varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    method        varchar(16)  not null check (method in ('LOWERED', 'UNDERGROUND')),
    edition       int          not null check (edition >= 1),
    title         varchar(100) not null,
    pilot_site_id uuid         not null references cable_site,
    published_on  date         not null,
    unique (county_code, method, edition)
);
comment on table cable_standard is '线缆整治标准';
create index cable_standard_county on cable_standard (county_code, id);
create index cable_standard_city on cable_standard (city_code, id);
grant select, insert on cable_standard to ${application};
alter table cable_site add foreign key (standard_id) references cable_standard;

create table cable_standard_item (
    standard_id uuid         not null references cable_standard,
    seq         int          not null,
    code        varchar(32)  not null,
    requirement varchar(200) not null,
    primary key (standard_id, seq),
    unique (standard_id, code)
);
comment on table cable_standard_item is '线缆整治标准条目';
grant select, insert on cable_standard_item to ${application};

-- What a schedule was made of, so that it can be made again.
create table cable_schedule (
    id          uuid         primary key,
    region_code varchar(12)  not null,
    made_at     timestamptz  not null,
    made_by     varchar(64)  not null,
    capacity    int          not null check (capacity >= 1),
    due_on      date,
    weights     varchar(200) not null,
    sites       int          not null check (sites >= 0)
);
comment on table cable_schedule is '飞线整治倒排工期';
comment on column cable_schedule.capacity is '每周可整治的点位数';
grant select, insert on cable_schedule to ${application};
alter table cable_site add foreign key (schedule_id) references cable_schedule;

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001660', 'cable.weight-key-site', '40', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001661', 'cable.weight-size', '20', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001662', 'cable.weight-age', '20', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001663', 'cable.weight-difficulty', '20', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001664', 'cable.first-class-percent', '60', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001665', 'cable.second-class-percent', '35', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001666', 'cable.keep-days', '30', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
