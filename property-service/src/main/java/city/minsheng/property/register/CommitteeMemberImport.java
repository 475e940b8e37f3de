package city.minsheng.property.register;

import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.imports.Upsert;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Members of owners' committees (业主委员会成员), by community and name. The name is personal: sealed, and found by its index. */
@Singleton
class CommitteeMemberImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    Vault vault;

    @Override
    public String kind() {
        return "committee-members";
    }

    @Override
    public String label() {
        return "业主委员会成员 · Members of owners' committees";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("communityCode", "小区编号 · Community", "GX0009"),
                required("electedOn", "当选日期 · Elected on", "2022-06-17"),
                required("memberName", "姓名 · Name", "样例委员0001"),
                required("role", "职务 · DIRECTOR, DEPUTY_DIRECTOR or MEMBER", "DIRECTOR"),
                required("partyMember", "是否党员 · Party member", "true"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var communities = CommunityKeys.of(entities, actor);
        var upsert = Upsert.into("committee_member")
                .once("id", "uuid")
                .key("community_code", "varchar")
                .column("region_code", "varchar")
                .key("name_index", "varchar")
                .once("name_sealed", "varchar")
                .column("elected_on", "date")
                .column("role", "varchar")
                .column("party_member", "boolean")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new TableRun(entities, upsert, actor.region(), row -> {
            var community = row.reference("communityCode", communities.keySet());
            var name = row.text("memberName", 50);
            return new Object[] {
                Ids.next(now),
                community,
                communities.get(community),
                vault.index(name),
                vault.seal(name),
                row.date("electedOn"),
                row.oneOf("role", CommitteeRole.class),
                row.bool("partyMember")
            };
        });
    }
}
