package city.minsheng.property.publicity;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an objection is answered, and by whom: {@code POST /{id}/{name-of-the-move}}. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum ObjectionMove {
    UPHOLD(ObjectionStatus.UPHELD, TOWN_OFFICER, COUNTY_OFFICER),
    REJECT(ObjectionStatus.REJECTED, TOWN_OFFICER, COUNTY_OFFICER);

    final ObjectionStatus target;
    final Set<String> roles;

    ObjectionMove(ObjectionStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
