package city.minsheng.property.room;

import static city.minsheng.common.imports.Column.optional;
import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.privacy.Vault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who owns which room, one row a room and owner: a file names all owners of each room in it. */
@Singleton
class OwnerImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Override
    public String kind() {
        return "owners";
    }

    @Override
    public String label() {
        return "业主与共有份额 · Owners and their shares";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("communityCode", "小区编号 · Community", "GX0001"),
                required("building", "楼栋 · Building", "1号楼"),
                required("unit", "单元 · Unit", "1单元"),
                required("number", "房号 · Number of the room", "301室"),
                required("kind", "业主类型 · PERSON, ORGANISATION or DEVELOPER", "PERSON"),
                required("name", "姓名或单位名称 · Name", "样例业主"),
                required(
                        "identity",
                        "公民身份号码或统一社会信用代码 · Resident ID or unified social credit code",
                        "34052419800101001X"),
                optional("phone", "电话 · Phone", "13812348000"),
                optional(
                        "person",
                        "平台账号的人员标识 · Person of the account on the platform",
                        "0a000000-0000-7000-8000-000000000001"),
                required("share", "共有份额,一套房屋合计为 1 · Share; those of a room come to 1", "1/2"),
                required("representative", "是否为共有人的表决代表 · Whether he votes for the co-owners", "true"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        return new OwnerRun(entities, vault, actor, now);
    }
}
