-- How the cost is split by floor: an edition is never changed, the next one gets a number and its first day.
create table cost_formula (
    id                 uuid         primary key,
    edition            int          not null unique check (edition >= 1),
    title              varchar(100) not null,
    first_paying_floor int          not null check (first_paying_floor >= 1),
    base_weight        int          not null check (base_weight >= 0),
    step_weight        int          not null check (step_weight >= 0),
    by_area            boolean      not null,
    valid_from         date         not null,
    valid_to           date         check (valid_to >= valid_from),
    exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);
comment on table cost_formula is '加装电梯分摊公式';
grant select on cost_formula to ${application};
insert into cost_formula (id, edition, title, first_paying_floor, base_weight, step_weight, by_area, valid_from, valid_to)
values ('0192f000-0000-7000-8000-000000001680', 1, '按楼层递增分摊(一层不分摊)', 2, 20, 20, false, '2022-01-01', null);

create sequence elevator_number;
grant usage on sequence elevator_number to ${application};

create table elevator_project (
    id                 uuid         primary key,
    version            bigint       not null,
    number             varchar(20)  not null unique,
    community_code     varchar(32)  not null references community (code),
    region_code        varchar(12)  not null,
    town_code          varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code        varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code          varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    building           varchar(32)  not null,
    unit               varchar(32)  not null,
    applicant          uuid         not null,
    status             varchar(16)  not null check (status in ('INTENT', 'PLAN', 'VOTE', 'PUBLICITY', 'OBJECTION',
        'MEDIATION', 'JOINT_REVIEW', 'CONSTRUCTION', 'INSPECTED', 'REGISTERED', 'SUBSIDY', 'IN_USE', 'REJECTED',
        'ABANDONED')),
    cost_fen           bigint       check (cost_fen > 0),
    designer           varchar(100),
    formula_id         uuid         references cost_formula,
    area_total         bigint,
    area_participated  bigint       check (area_participated <= area_total),
    area_in_favour     bigint       check (area_in_favour <= area_participated),
    heads_total        bigint,
    heads_participated bigint       check (heads_participated <= heads_total),
    heads_in_favour    bigint       check (heads_in_favour <= heads_participated),
    publicity_ends_on  date,
    registration       varchar(32)  unique,
    subsidy_fen        bigint       check (subsidy_fen between 0 and cost_fen),
    percent_id         uuid         references policy_parameter,
    most_id            uuid         references policy_parameter,
    prepared_by        varchar(64),
    check ((cost_fen is null) = (formula_id is null) and (cost_fen is null) = (designer is null)),
    check (status in ('INTENT', 'ABANDONED') or cost_fen is not null),
    check ((area_total is null) = (heads_total is null)),
    check (status not in ('PUBLICITY', 'OBJECTION', 'MEDIATION', 'JOINT_REVIEW', 'CONSTRUCTION', 'INSPECTED',
        'REGISTERED', 'SUBSIDY', 'IN_USE') or publicity_ends_on is not null and area_total is not null),
    check ((status in ('REGISTERED', 'SUBSIDY', 'IN_USE')) = (registration is not null)),
    check (status not in ('SUBSIDY', 'IN_USE') or subsidy_fen is not null),
    check ((subsidy_fen is null) = (prepared_by is null))
);
comment on table elevator_project is '加装电梯项目';
comment on column elevator_project.area_total is '单元全部专有面积,百分之一平方米';
comment on column elevator_project.registration is '使用登记编号';
-- One project at a time for a unit.
create unique index elevator_project_live on elevator_project (community_code, building, unit)
    where status not in ('REJECTED', 'ABANDONED');
create index elevator_project_applicant on elevator_project (applicant, id);
create index elevator_project_region on elevator_project (region_code, id);
create index elevator_project_town on elevator_project (town_code, id);
create index elevator_project_county on elevator_project (county_code, id);
create index elevator_project_city on elevator_project (city_code, id);
grant select, insert, update on elevator_project to ${application};

create table elevator_room (
    project_id   uuid        not null references elevator_project,
    seq          int         not null,
    room         varchar(32) not null,
    floor        int         not null check (floor >= 1),
    area         bigint      not null check (area >= 0),
    affected     boolean     not null,
    consented    boolean,
    consent_file varchar(40),
    consent_at   timestamptz,
    primary key (project_id, seq),
    unique (project_id, room) deferrable initially deferred,
    check (consented is null or affected),
    check ((consented is null) = (consent_file is null) and (consented is null) = (consent_at is null))
);
comment on table elevator_room is '加装单元房屋及受影响业主的单独同意';
comment on column elevator_room.area is '专有面积,百分之一平方米';
grant select, insert, update, delete on elevator_room to ${application};

create table elevator_objection (
    project_id uuid         not null references elevator_project,
    seq        int          not null,
    person     uuid         not null,
    reason     varchar(500) not null,
    at         timestamptz  not null,
    settled_at timestamptz,
    primary key (project_id, seq)
);
comment on table elevator_objection is '加装异议';
grant select, insert, update on elevator_objection to ${application};

-- Append-only.
create table elevator_opinion (
    project_id  uuid         not null references elevator_project,
    seq         int          not null,
    department  varchar(24)  not null check (department in ('HOUSING', 'NATURAL_RESOURCES', 'MARKET_REGULATION', 'FIRE')),
    agreed      boolean      not null,
    comment     varchar(500) not null,
    recorded_by varchar(64)  not null,
    at          timestamptz  not null,
    primary key (project_id, seq),
    unique (project_id, department)
);
comment on table elevator_opinion is '加装联合审查意见';
grant select, insert on elevator_opinion to ${application};

-- Append-only.
create table elevator_step (
    project_id   uuid        not null references elevator_project,
    seq          int         not null,
    move         varchar(16),
    status       varchar(16) not null,
    actor        varchar(64) not null,
    on_behalf_of varchar(64) not null,
    at           timestamptz not null,
    comment      varchar(500),
    primary key (project_id, seq)
);
comment on table elevator_step is '加装电梯记录';
grant select, insert on elevator_step to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001681', 'elevator.publicity-working-days', '10', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001682', 'elevator.subsidy-percent', '40', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001683', 'elevator.subsidy-most-fen', '15000000', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
