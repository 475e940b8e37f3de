package city.minsheng.property.listing;

import static city.minsheng.property.listing.Colour.BLACK;
import static city.minsheng.property.listing.Colour.RED;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a company is listed (列入事由): each ground belongs to one list. */
@Schema(
        description = "列入事由,中文见 reasonLabel;红名单:HIGH_RANKING、COMMENDED、OUTSTANDING_SERVICE,其余为黑名单 · Why it is listed; "
                + "HIGH_RANKING, COMMENDED and OUTSTANDING_SERVICE are of the red list, all others of the black one")
enum Ground {
    HIGH_RANKING(RED, "质量评价排名靠前"),
    COMMENDED(RED, "受到表彰"),
    OUTSTANDING_SERVICE(RED, "服务突出"),
    PROMISE_BROKEN(BLACK, "长期不履行服务承诺"),
    CONTRACT_ABANDONED(BLACK, "擅自撤管或不履行合同"),
    FUNDS_MISUSED(BLACK, "侵占挪用业主资金"),
    SAFETY_ACCIDENT(BLACK, "发生安全责任事故"),
    FALSE_STATEMENTS(BLACK, "弄虚作假"),
    HANDOVER_REFUSED(BLACK, "拒不移交"),
    LOW_RANKING(BLACK, "质量评价排名靠后");

    final Colour colour;
    private final String label;

    Ground(Colour colour, String label) {
        this.colour = colour;
        this.label = label;
    }

    String label() {
        return label;
    }
}
