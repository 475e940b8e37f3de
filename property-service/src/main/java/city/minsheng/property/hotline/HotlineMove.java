package city.minsheng.property.hotline;

import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a case, where it leads and which roles may do it: {@code POST /{id}/{name-of-the-move}}. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum HotlineMove {
    DISPATCH(HotlineStatus.DISPATCHED, COUNTY_OFFICER, CITY_OFFICER),
    SIGN(HotlineStatus.SIGNED, PROPERTY_STAFF, COMMUNITY_WORKER),
    HANDLE(HotlineStatus.HANDLING, PROPERTY_STAFF, COMMUNITY_WORKER),
    REPLY(HotlineStatus.REPLIED, PROPERTY_STAFF, COMMUNITY_WORKER),
    CLOSE(HotlineStatus.CLOSED, COUNTY_OFFICER, CITY_OFFICER),
    VISIT(HotlineStatus.VISITED, COUNTY_OFFICER, CITY_OFFICER),
    RATE(HotlineStatus.RATED, COUNTY_OFFICER, CITY_OFFICER),
    ARCHIVE(HotlineStatus.ARCHIVED, COUNTY_OFFICER, CITY_OFFICER),
    REQUEST_RETURN(HotlineStatus.RETURN_REQUESTED, PROPERTY_STAFF, COMMUNITY_WORKER),
    APPROVE_RETURN(HotlineStatus.RE_DISPATCHED, COUNTY_OFFICER, CITY_OFFICER),
    REFUSE_RETURN(null, COUNTY_OFFICER, CITY_OFFICER),
    REQUEST_EXTENSION(HotlineStatus.EXTENSION_REQUESTED, PROPERTY_STAFF, COMMUNITY_WORKER),
    APPROVE_EXTENSION(null, COUNTY_OFFICER, CITY_OFFICER),
    REFUSE_EXTENSION(null, COUNTY_OFFICER, CITY_OFFICER),
    SUPERVISE(HotlineStatus.SUPERVISED, COUNTY_OFFICER, CITY_OFFICER),
    LINK_DUPLICATE(HotlineStatus.CLOSED, COUNTY_OFFICER, CITY_OFFICER),
    /** Opens an owner's request, which tells from then on how the matter stands. */
    TURN_INTO_REQUEST(HotlineStatus.HANDLING, PROPERTY_STAFF, COMMUNITY_WORKER);

    /** Null: back to where the case was before something was asked for. */
    final HotlineStatus target;

    final Set<String> roles;

    HotlineMove(HotlineStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
