create table import_run (
    id      uuid        primary key,
    caller  varchar(64) not null,
    kind    varchar(64) not null,
    at      timestamptz not null,
    outcome varchar(12) not null check (outcome in ('STORED', 'TRIED', 'NOT_STORED')),
    report  text        not null
);
comment on table import_run is '导入批次,保留 30 天';
comment on column import_run.report is '结果与逐行错误,加密保存';
create index import_run_age on import_run (at);
grant select, insert, delete on import_run to ${application};
