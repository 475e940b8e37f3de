create extension if not exists btree_gist;

create table audit_entry (
    id           uuid         primary key,
    at           timestamptz  not null,
    subject      varchar(64)  not null,
    person       uuid,
    on_behalf_of varchar(64)  not null,
    action       varchar(64)  not null,
    kind         varchar(64)  not null,
    object_id    varchar(64)  not null,
    before_hash  varchar(64),
    after_hash   varchar(64),
    reason       varchar(200),
    trace_id     varchar(32)  not null
);
comment on table audit_entry is '审计记录';
create index audit_entry_object on audit_entry (kind, object_id, id);
create index audit_entry_subject on audit_entry (subject, id);
-- Append-only: the application may add, and nobody but the owner may take away.
grant select, insert on audit_entry to ${application};

create table idempotency_key (
    caller       varchar(64)  not null,
    key          varchar(64)  not null,
    at           timestamptz  not null,
    request_hash varchar(64)  not null,
    status       int          not null,
    body         text         not null,
    etag         varchar(80),
    location     varchar(400),
    primary key (caller, key)
);
comment on table idempotency_key is '幂等键';
comment on column idempotency_key.body is '第一次的答复,加密保存';
create index idempotency_key_age on idempotency_key (at);
grant select, insert, delete on idempotency_key to ${application};

create table policy_parameter (
    id         uuid          primary key,
    key        varchar(80)   not null,
    value      varchar(200)  not null,
    valid_from date          not null,
    valid_to   date,
    document   varchar(200)  not null,
    link       varchar(400),
    check (valid_to is null or valid_to >= valid_from),
    exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table policy_parameter is '政策参数';
create index policy_parameter_key on policy_parameter (key, valid_from desc);
grant select on policy_parameter to ${application};

grant select on flyway_schema_history to ${application};
