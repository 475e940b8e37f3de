-- Buildings, units, rooms, their owners and the owners' shares. All of it comes by import.
create table building (
    community_code varchar(32) not null references community (code),
    number         varchar(20) not null,
    primary key (community_code, number)
);
comment on table building is '楼栋';
grant select, insert on building to ${application};

create table building_unit (
    community_code varchar(32) not null,
    building       varchar(20) not null,
    number         varchar(20) not null,
    primary key (community_code, building, number),
    foreign key (community_code, building) references building
);
comment on table building_unit is '单元';
grant select, insert on building_unit to ${application};

create table room (
    id             uuid        primary key,
    version        bigint      not null,
    community_code varchar(32) not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    building       varchar(20) not null,
    unit           varchar(20) not null,
    number         varchar(20) not null,
    area           bigint      not null check (area between 1 and 300000000),
    state          varchar(16) not null check (state in ('UNSOLD', 'SOLD', 'HANDED_OVER')),
    unique (community_code, building, unit, number),
    -- A file of rooms brings its buildings and units along: they are written once all of it is read.
    foreign key (community_code, building, unit) references building_unit deferrable initially deferred
);
comment on table room is '房屋';
comment on column room.area is '专有部分面积,以三百分之一平方米计,百分位和三分之一都能精确表示';
create index room_community on room (community_code, id);
create index room_region on room (region_code, id);
create index room_town on room (town_code, id);
create index room_county on room (county_code, id);
create index room_city on room (city_code, id);
grant select, insert, update on room to ${application};

-- One row a community: who owns in two of them is two owners here, and one person to the platform.
create table owner (
    id             uuid         primary key,
    version        bigint       not null,
    community_code varchar(32)  not null references community (code),
    region_code    varchar(12)  not null,
    town_code      varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    kind           varchar(16)  not null check (kind in ('PERSON', 'ORGANISATION', 'DEVELOPER')),
    number_index   varchar(64)  not null,
    number_sealed  varchar(400) not null,
    name_sealed    varchar(600) not null,
    phone_sealed   varchar(400),
    content_index  varchar(64)  not null,
    person         uuid,
    unique (number_index, community_code)
);
comment on table owner is '业主';
comment on column owner.number_index is '公民身份号码或统一社会信用代码的盲索引';
comment on column owner.content_index is '姓名和电话的盲索引,用于判断导入内容是否有变化';
comment on column owner.person is '平台账号的人员标识;没有账号则为空';
create index owner_person on owner (person, community_code) where person is not null;
create index owner_region on owner (region_code);
create index owner_town on owner (town_code);
create index owner_county on owner (county_code);
create index owner_city on owner (city_code);
grant select, insert, update on owner to ${application};

create table room_share (
    room_id        uuid    not null references room,
    owner_id       uuid    not null references owner,
    numerator      int     not null check (numerator between 1 and denominator),
    denominator    int     not null check (denominator between 1 and 1000000),
    representative boolean not null,
    primary key (room_id, owner_id)
);
comment on table room_share is '共有份额';
comment on column room_share.representative is '是否为共有人推选的表决代表';
create index room_share_owner on room_share (owner_id);
grant select, insert, update, delete on room_share to ${application};

-- The shares of a room that has any are one whole, exactly, and one owner at most represents the others; looked at when
-- the transaction ends.
create function room_shares_are_whole() returns trigger language plpgsql as $$
declare
    part record;
    over numeric := 0;
    under numeric := 1;
    named int := 0;
    of_room uuid := case when tg_op = 'DELETE' then old.room_id else new.room_id end;
begin
    for part in select numerator, denominator, representative from room_share where room_id = of_room loop
        over := over * part.denominator + part.numerator * under;
        under := under * part.denominator;
        named := named + part.representative::int;
    end loop;
    if named > 1 or over <> under and over <> 0 then
        raise exception 'the shares of room % are not one whole', of_room using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger room_share_whole after insert or update or delete on room_share
    deferrable initially deferred for each row execute function room_shares_are_whole();
