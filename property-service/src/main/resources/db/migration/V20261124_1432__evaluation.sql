-- What companies are judged by: versioned, a published set never changes, its weights come to 100.
create table indicator_set (
    id           uuid         primary key,
    edition      int          not null unique check (edition >= 1),
    valid_from   date         not null,
    document     varchar(200) not null,
    published_at timestamptz
);
comment on table indicator_set is '评价指标体系';
comment on column indicator_set.published_at is '发布时刻;发布后不得修改';

create table indicator (
    set_id      uuid          not null references indicator_set,
    code        varchar(40)   not null,
    position    int           not null check (position >= 1),
    name        varchar(40)   not null,
    name_en     varchar(80)   not null,
    weight      int           not null check (weight between 1 and 100),
    kind        varchar(16)   not null check (kind in ('COMPUTED', 'MANUAL')),
    measure     varchar(40)   check (measure in ('PUNCTUALITY', 'RESIDENT_RATING', 'HOTLINE_PER_HOUSEHOLDS')),
    factor      int           not null check (factor >= 1),
    worst       numeric(10, 2) not null,
    best        numeric(10, 2) not null,
    no_data     varchar(16)   not null check (no_data in ('EXCLUDED', 'NEUTRAL')),
    primary key (set_id, code),
    unique (set_id, position),
    check (worst <> best),
    check ((kind = 'COMPUTED') = (measure is not null)),
    check (kind = 'COMPUTED' or (factor = 1 and worst = 0 and best = 100))
);
comment on table indicator is '评价指标';
comment on column indicator.weight is '权重,一套指标合计 100';
comment on column indicator.factor is '指标值 = 系数 × 分子 ÷ 分母';
comment on column indicator.worst is '得 0 分的指标值';
comment on column indicator.best is '得 100 分的指标值';
comment on column indicator.no_data is '无数据时:EXCLUDED 权重剔除,NEUTRAL 取其他企业平均分';
grant select on indicator_set, indicator to ${application};

create function indicator_set_guard() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.published_at is not null then
        raise exception 'A published indicator set never changes' using errcode = '23514';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.published_at is not null
        and (select coalesce(sum(weight), 0) from indicator where set_id = new.id) <> 100 then
        raise exception 'The weights of an indicator set come to 100' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger indicator_set_guard before insert or update or delete on indicator_set
    for each row execute function indicator_set_guard();

create function indicator_guard() returns trigger language plpgsql as $$
begin
    -- locked, so that nothing is added while another transaction publishes the set
    if exists (select 1 from indicator_set s where published_at is not null
            and (tg_op <> 'DELETE' and s.id = new.set_id or tg_op <> 'INSERT' and s.id = old.set_id) for update) then
        raise exception 'A published indicator set never changes' using errcode = '23514';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger indicator_guard before insert or update or delete on indicator
    for each row execute function indicator_guard();

insert into indicator_set (id, edition, valid_from, document, published_at) values
    ('0192f000-0000-7000-8000-000000000433', 1, '2022-01-01', '平台运行参数 2022-1 · Platform parameter 2022-1', null);
insert into indicator (set_id, code, position, name, name_en, weight, kind, measure, factor, worst, best, no_data)
select '0192f000-0000-7000-8000-000000000433', i.* from (values
    ('PUNCTUALITY', 1, '“5341”按时率', '"5341" punctuality, percent', 30, 'COMPUTED', 'PUNCTUALITY', 100, 60.00, 100.00, 'EXCLUDED'),
    ('RESIDENT_RATING', 2, '业主评价', 'Rating by the owners, stars', 20, 'COMPUTED', 'RESIDENT_RATING', 1, 1.00, 5.00, 'EXCLUDED'),
    ('HOTLINE_PER_100_HOUSEHOLDS', 3, '每百户热线承办件', 'Hotline cases per 100 households', 15, 'COMPUTED', 'HOTLINE_PER_HOUSEHOLDS', 100, 2.00, 0.00, 'EXCLUDED'),
    ('MEDIATION_SUCCESS', 4, '调解成功率', 'Mediation success', 10, 'MANUAL', null, 1, 0.00, 100.00, 'EXCLUDED'),
    ('PARTY_BUILDING', 5, '党建工作', 'Party building', 15, 'MANUAL', null, 1, 0.00, 100.00, 'EXCLUDED'),
    ('INSPECTION', 6, '现场检查', 'Inspection on site', 10, 'MANUAL', null, 1, 0.00, 100.00, 'EXCLUDED')
) as i (code, position, name, name_en, weight, kind, measure, factor, worst, best, no_data);
update indicator_set set published_at = '2022-01-01T00:00:00+08:00' where edition = 1;

create table evaluation (
    id           uuid        primary key,
    version      bigint      not null,
    number       varchar(20) not null unique,
    region_code  varchar(12) not null check (region_code like '%000000'),
    town_code    varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code  varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code    varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    year         int         not null check (year between 2022 and 2100),
    quarter      int         not null check (quarter between 1 and 4),
    set_id       uuid        not null references indicator_set,
    status       varchar(16) not null check (status in ('PLANNED', 'SCORING', 'REVIEW', 'PUBLICITY', 'OBJECTION',
        'FINAL')),
    computed_at  timestamptz,
    publicity_id uuid        references publicity,
    unique (region_code, year, quarter),
    check ((status in ('PUBLICITY', 'OBJECTION', 'FINAL')) = (publicity_id is not null)),
    check (status = 'PLANNED' or computed_at is not null)
);
comment on table evaluation is '质量评价';
comment on column evaluation.computed_at is '最近一次取数时刻';
create index evaluation_county on evaluation (county_code, id);
create index evaluation_city on evaluation (city_code, id);
create index evaluation_status on evaluation (status, id);
grant select, insert, update on evaluation to ${application};

create table evaluation_company (
    evaluation_id uuid         not null references evaluation,
    seq           int          not null,
    uscc          varchar(18)  not null references property_company (uscc),
    name          varchar(100) not null,
    communities   int          not null check (communities >= 1),
    households    int          not null check (households >= 0),
    primary key (evaluation_id, seq),
    unique (evaluation_id, uscc)
);
comment on table evaluation_company is '参评企业';
create index evaluation_company_uscc on evaluation_company (uscc, evaluation_id);
grant select, insert on evaluation_company to ${application};

-- Every raw value that was ever used: a later edition stands beside the one before and takes nothing away.
create table evaluation_score (
    evaluation_id uuid         not null references evaluation,
    seq           int          not null,
    uscc          varchar(18)  not null,
    indicator     varchar(40)  not null,
    edition       int          not null check (edition >= 1),
    numerator     bigint       not null check (numerator >= 0),
    denominator   bigint       not null check (denominator >= 0),
    evidence      varchar(1000),
    entered_by    uuid,
    objection_id  uuid         references objection,
    at            timestamptz  not null,
    primary key (evaluation_id, seq),
    unique (evaluation_id, uscc, indicator, edition),
    foreign key (evaluation_id, uscc) references evaluation_company (evaluation_id, uscc),
    check (denominator > 0 or numerator = 0),
    check ((entered_by is null) = (evidence is null)),
    check (objection_id is null or entered_by is not null)
);
comment on table evaluation_score is '评价原始值';
comment on column evaluation_score.denominator is '为 0 表示无数据,不等于零分';
comment on column evaluation_score.entered_by is '录入人;由系统取数时为空';
grant select, insert on evaluation_score to ${application};

create table evaluation_standing (
    evaluation_id uuid        not null references evaluation,
    seq           int         not null,
    stage         varchar(16) not null check (stage in ('PUBLICITY', 'FINAL')),
    uscc          varchar(18) not null,
    total         int         check (total between 0 and 10000),
    rank          int         check (rank >= 1),
    primary key (evaluation_id, seq),
    unique (evaluation_id, stage, uscc),
    foreign key (evaluation_id, uscc) references evaluation_company (evaluation_id, uscc),
    check ((total is null) = (rank is null))
);
comment on table evaluation_standing is '评价名次';
comment on column evaluation_standing.total is '总分,百分之一分;无任何数据时为空';
create index evaluation_standing_uscc on evaluation_standing (uscc, evaluation_id);
grant select, insert on evaluation_standing to ${application};

create table evaluation_step (
    evaluation_id uuid        not null references evaluation,
    seq           int         not null,
    status        varchar(16) not null,
    move          varchar(24) not null,
    actor         varchar(64) not null,
    person        uuid        not null,
    at            timestamptz not null,
    reason        varchar(500),
    primary key (evaluation_id, seq)
);
comment on table evaluation_step is '评价办理记录';
grant select, insert on evaluation_step to ${application};

-- A final evaluation is final. What the transaction that makes it final writes beside it is let through.
create function evaluation_guard() returns trigger language plpgsql as $$
begin
    if old.status = 'FINAL' then
        raise exception 'A final evaluation never changes' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger evaluation_guard before update on evaluation for each row execute function evaluation_guard();

create function evaluation_part_guard() returns trigger language plpgsql as $$
begin
    if exists (select 1 from evaluation where id = new.evaluation_id and status = 'FINAL'
            and xmin <> pg_current_xact_id()::xid) then
        raise exception 'A final evaluation never changes' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger evaluation_company_guard before insert on evaluation_company
    for each row execute function evaluation_part_guard();
create trigger evaluation_score_guard before insert on evaluation_score
    for each row execute function evaluation_part_guard();
create trigger evaluation_standing_guard before insert on evaluation_standing
    for each row execute function evaluation_part_guard();
create trigger evaluation_step_guard before insert on evaluation_step
    for each row execute function evaluation_part_guard();
