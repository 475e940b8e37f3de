package city.minsheng.market.pesticide;

import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;

import java.util.Set;

/**
 * What can be done to a test and by whom: {@code POST /{id}/{name-of-the-move}}. Publishing has no endpoint of its own, for
 * the bulletin of the day does it.
 */
enum TestMove {
    VERIFY(TestStatus.VERIFIED, MARKET_INSPECTOR, MARKET_MANAGER),
    PUBLISH(TestStatus.PUBLISHED, MARKET_INSPECTOR, MARKET_MANAGER),
    INVALIDATE(TestStatus.INVALIDATED, MARKET_INSPECTOR);

    final TestStatus target;
    final Set<String> roles;

    TestMove(TestStatus target, String... roles) {
        this.target = target;
        this.roles = Set.of(roles);
    }
}
