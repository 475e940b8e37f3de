package city.minsheng.property.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a company promises with "5341" (快速反应机制), each measured by a clock of its own. */
@Schema(description = "承诺:RESPOND 响应,RESOLVE 办结,PLAN 出方案,DELIVER 按承诺时间办结 · What is promised")
public enum Promise {
    RESPOND("5 分钟响应"),
    RESOLVE("限时办结"),
    PLAN("1 日内出方案"),
    /** The time that a proposed plan names (承诺办结). */
    DELIVER("按承诺时间办结");

    private final String label;

    Promise(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the clock stops on entering this state, and for good. */
    boolean endsIn(RequestStatus status) {
        return switch (this) {
            case RESPOND -> status != RequestStatus.RECEIVED;
            case RESOLVE, DELIVER -> status.isOver();
            case PLAN -> status == RequestStatus.PLAN_PROPOSED || status.isOver();
        };
    }

    /** Whether what was promised is done in this state; any other end makes the clock void. */
    boolean isKeptBy(RequestStatus status) {
        return switch (this) {
            case RESPOND -> status != RequestStatus.CANCELLED;
            case RESOLVE, DELIVER -> status == RequestStatus.RESOLVED;
            case PLAN -> status == RequestStatus.PLAN_PROPOSED || status == RequestStatus.RESOLVED;
        };
    }

    boolean pausesIn(RequestStatus status) {
        return this == RESOLVE && status == RequestStatus.WAITING_OWNER;
    }
}
