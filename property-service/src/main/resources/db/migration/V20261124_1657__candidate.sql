-- Who was proposed for a committee, and how the joint review found each condition.
create table candidate (
    id           uuid         primary key,
    version      bigint       not null,
    formation_id uuid         not null references formation,
    region_code  varchar(12)  not null,
    town_code    varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code  varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code    varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    name_sealed  varchar(400) not null,
    name_index   varchar(64)  not null,
    room         varchar(60)  not null,
    proposed_by  varchar(64)  not null,
    proposed_at  timestamptz  not null,
    reviewed_by  varchar(64),
    reviewed_at  timestamptz,
    verdict      varchar(16)  check (verdict in ('QUALIFIED', 'UNQUALIFIED', 'UNKNOWN')),
    unique (formation_id, name_index, room),
    check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_at is null)),
    -- Who proposed a candidate does not review him.
    check (reviewed_by <> proposed_by)
);
comment on table candidate is '业主委员会委员候选人';
comment on column candidate.name_sealed is '姓名,加密保存';
comment on column candidate.room is '房号';
create index candidate_region on candidate (region_code, id);
create index candidate_town on candidate (town_code, id);
create index candidate_county on candidate (county_code, id);
create index candidate_city on candidate (city_code, id);
grant select, insert, update on candidate to ${application};

create table candidate_finding (
    candidate_id uuid        not null references candidate,
    criterion    varchar(16) not null check (criterion in ('OWNER', 'CAPACITY', 'LAWFUL', 'DUTIES', 'INDEPENDENT', 'TIME')),
    met          boolean     not null,
    primary key (candidate_id, criterion)
);
comment on table candidate_finding is '候选人资格审查结论';
comment on column candidate_finding.met is '是否符合;没有记录表示尚无材料可查';
grant select, insert, update, delete on candidate_finding to ${application};
