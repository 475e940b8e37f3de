-- Mediation success is counted from the mediations themselves: a second edition of the set, for every evaluation that is
-- planned from now on. What was planned before keeps the first one, which never changes.
alter table indicator drop constraint indicator_measure_check;
alter table indicator add constraint indicator_measure_check check (measure in ('PUNCTUALITY', 'RESIDENT_RATING',
    'HOTLINE_PER_HOUSEHOLDS', 'MEDIATION_SUCCESS'));

insert into indicator_set (id, edition, valid_from, document, published_at) values
    ('0192f000-0000-7000-8000-000000001511', 2, '2022-01-01', '平台运行参数 2022-2 · Platform parameter 2022-2', null);
insert into indicator (set_id, code, position, name, name_en, weight, kind, measure, factor, worst, best, no_data)
select '0192f000-0000-7000-8000-000000001511', i.code, i.position, i.name,
    case i.code when 'MEDIATION_SUCCESS' then 'Mediation success, percent' else i.name_en end, i.weight,
    case i.code when 'MEDIATION_SUCCESS' then 'COMPUTED' else i.kind end,
    case i.code when 'MEDIATION_SUCCESS' then 'MEDIATION_SUCCESS' else i.measure end,
    case i.code when 'MEDIATION_SUCCESS' then 100 else i.factor end, i.worst, i.best, i.no_data
from indicator i join indicator_set s on s.id = i.set_id and s.edition = 1;
update indicator_set set published_at = '2026-11-24T15:11:00+08:00' where edition = 2;
