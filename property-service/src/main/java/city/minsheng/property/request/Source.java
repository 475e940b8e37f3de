package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;

import city.minsheng.common.identity.Actor;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a request came from (诉求来源), and whose roles may enter it by hand. */
@Schema(description = "来源:MINI_PROGRAM 小程序,PHONE 电话,HOTLINE 热线,PATROL 巡查,PARTNER 合作机构 · Where it came from")
public enum Source {
    MINI_PROGRAM("小程序", RESIDENT),
    PHONE("电话", PROPERTY_STAFF, COMMUNITY_WORKER),
    /** Opened by a hotline case, never by hand. */
    HOTLINE("12345 热线"),
    PATROL("巡查", PROPERTY_STAFF, COMMUNITY_WORKER),
    /** Opened by the interface for partner agencies, never by hand. */
    PARTNER("合作机构");

    private final String label;
    private final Set<String> roles;

    Source(String label, String... roles) {
        this.label = label;
        this.roles = Set.of(roles);
    }

    public String label() {
        return label;
    }

    boolean isEnteredBy(Actor actor) {
        return roles.stream().anyMatch(actor::has);
    }
}
