package city.minsheng.market.rectification;

import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;

/** What can be done to a rectification, and by whom: {@code POST /{id}/{name-of-the-move}}. */
enum RectificationMove {
    ACCEPT(RectificationStatus.ACCEPTED, MARKET_MANAGER),
    FINISH(RectificationStatus.DONE, MARKET_MANAGER),
    RECHECK(RectificationStatus.RECHECKED, MARKET_INSPECTOR),
    RETURN(RectificationStatus.RETURNED, MARKET_INSPECTOR),
    CLOSE(RectificationStatus.CLOSED, MARKET_INSPECTOR);

    final RectificationStatus target;
    final String role;

    RectificationMove(RectificationStatus target, String role) {
        this.target = target;
        this.role = role;
    }
}
