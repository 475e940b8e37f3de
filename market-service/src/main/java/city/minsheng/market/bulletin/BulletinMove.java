package city.minsheng.market.bulletin;

import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;

import java.util.Set;

/**
 * What can be done to an edition and by whom: {@code POST /{id}/{name-of-the-move}}. A correction leaves the edition as it
 * is and begins the next one.
 */
enum BulletinMove {
    VERIFY(BulletinStatus.COMPLETE, MARKET_INSPECTOR, MARKET_MANAGER),
    PUBLISH(BulletinStatus.PUBLISHED, MARKET_INSPECTOR, MARKET_MANAGER),
    CORRECT(BulletinStatus.PUBLISHED, MARKET_INSPECTOR, MARKET_MANAGER);

    final BulletinStatus target;
    final Set<String> roles;

    BulletinMove(BulletinStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
