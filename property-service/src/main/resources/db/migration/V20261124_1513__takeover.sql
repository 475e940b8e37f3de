-- What a leaving company refuses to hand over is taken over by two officers of the county, before a witness.
alter table handover_item
    add column takeover_reason       varchar(500),
    add column takeover_witness      varchar(60),
    add column takeover_record       varchar(400),
    add column takeover_by           uuid,
    add column takeover_confirmed_by uuid,
    add column taken_over_on         date,
    add constraint handover_item_takeover_check check (num_nonnulls(takeover_reason, takeover_witness, takeover_record,
        takeover_by) in (0, 4)),
    add constraint handover_item_taken_over_check check ((takeover_confirmed_by is null) = (taken_over_on is null)
        and (taken_over_on is null or takeover_by is not null)),
    add constraint handover_item_takeover_two_check check (takeover_confirmed_by <> takeover_by);
comment on column handover_item.takeover_reason is '强制接管理由';
comment on column handover_item.takeover_witness is '见证单位和岗位,不写姓名';
comment on column handover_item.takeover_record is '接管笔录编号或链接';
comment on column handover_item.takeover_by is '接管提出人';
comment on column handover_item.takeover_confirmed_by is '接管确认人,不得是提出人';
comment on column handover_item.taken_over_on is '接管确认之日';
