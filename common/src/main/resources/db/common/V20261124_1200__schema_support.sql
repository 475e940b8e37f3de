create table schema_support (
    one          boolean     primary key default true check (one),
    oldest_build varchar(20) not null
);
comment on table schema_support is '模式支持的最旧版本';
comment on column schema_support.oldest_build is 'version of the oldest build that works with this schema; raised by a migration that takes something away';
insert into schema_support (oldest_build) values ('0');
grant select on schema_support to ${application};
