-- What is known of the files of a service; their content lies in a store of its own. A service that has files names
-- db/file among the locations of its migrations. A file has no region: who may see the thing it belongs to may see it.
create table stored_file (
    id           uuid         primary key,
    subject_kind varchar(32)  not null,
    subject_id   uuid         not null,
    kind         varchar(8)   not null check (kind in ('JPEG', 'PNG', 'PDF')),
    name_sealed  varchar(800) not null,
    bytes        bigint       not null check (bytes > 0),
    sha256       varchar(64)  not null check (length(sha256) = 64),
    uploaded_by  varchar(64)  not null,
    uploaded_at  timestamptz  not null,
    -- The same content is there once for a thing, however often it is sent.
    unique (subject_kind, subject_id, sha256)
);
comment on table stored_file is '文件';
comment on column stored_file.id is '标识,也是文件在存储中的名称';
comment on column stored_file.subject_kind is '所属事项种类';
comment on column stored_file.name_sealed is '文件名,加密保存';
comment on column stored_file.sha256 is '所存内容的 SHA-256';
comment on column stored_file.uploaded_by is '上传账号';
create index stored_file_subject on stored_file (subject_kind, subject_id, id);
grant select, insert on stored_file to ${application};
