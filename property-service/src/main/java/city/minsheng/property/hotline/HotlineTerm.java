package city.minsheng.property.hotline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a receiver has to do within a term (工单时限). */
@Schema(description = "时限种类:SIGN 签收,REPLY 答复 · What is to be done in time")
public enum HotlineTerm {
    SIGN("签收"),
    REPLY("答复");

    private final String label;

    HotlineTerm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the clock is kept, if it still runs, by entering this state. */
    boolean isKeptIn(HotlineStatus status) {
        return switch (this) {
            case SIGN -> status == HotlineStatus.SIGNED;
            case REPLY -> status == HotlineStatus.REPLIED;
        };
    }

    /** Whether nothing is left to be done in this state: a duplicate is closed, another receiver has taken over. */
    boolean isVoidIn(HotlineStatus status) {
        return switch (this) {
            case SIGN -> status == HotlineStatus.RE_DISPATCHED || status == HotlineStatus.CLOSED;
            case REPLY -> status == HotlineStatus.CLOSED;
        };
    }

    /** The receiver waits for an answer to his return, and cannot sign meanwhile. */
    boolean pausesIn(HotlineStatus status) {
        return this == SIGN && status == HotlineStatus.RETURN_REQUESTED;
    }
}
