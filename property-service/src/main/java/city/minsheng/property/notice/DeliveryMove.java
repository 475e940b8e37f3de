package city.minsheng.property.notice;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can happen to a delivery and where it leads. One with roles is {@code POST /{id}/{verb}}, the others are the job's. */
@Schema(description = "可做的操作,对应 POST …/{id}/{操作} · What may be done, each a POST of its own")
enum DeliveryMove {
    SEND(DeliveryStatus.SENT),
    FAIL(DeliveryStatus.FAILED),
    GIVE_UP(DeliveryStatus.DEAD),
    REQUEUE(DeliveryStatus.PENDING, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, ADMIN);

    final DeliveryStatus target;
    final Set<String> roles;

    DeliveryMove(DeliveryStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
