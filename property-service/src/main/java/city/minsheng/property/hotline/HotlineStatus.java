package city.minsheng.property.hotline;

import static city.minsheng.property.hotline.HotlineMove.APPROVE_EXTENSION;
import static city.minsheng.property.hotline.HotlineMove.APPROVE_RETURN;
import static city.minsheng.property.hotline.HotlineMove.ARCHIVE;
import static city.minsheng.property.hotline.HotlineMove.CLOSE;
import static city.minsheng.property.hotline.HotlineMove.DISPATCH;
import static city.minsheng.property.hotline.HotlineMove.HANDLE;
import static city.minsheng.property.hotline.HotlineMove.LINK_DUPLICATE;
import static city.minsheng.property.hotline.HotlineMove.RATE;
import static city.minsheng.property.hotline.HotlineMove.REFUSE_EXTENSION;
import static city.minsheng.property.hotline.HotlineMove.REFUSE_RETURN;
import static city.minsheng.property.hotline.HotlineMove.REPLY;
import static city.minsheng.property.hotline.HotlineMove.REQUEST_EXTENSION;
import static city.minsheng.property.hotline.HotlineMove.REQUEST_RETURN;
import static city.minsheng.property.hotline.HotlineMove.SIGN;
import static city.minsheng.property.hotline.HotlineMove.SUPERVISE;
import static city.minsheng.property.hotline.HotlineMove.TURN_INTO_REQUEST;
import static city.minsheng.property.hotline.HotlineMove.VISIT;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a hotline case (热线工单): what {@link #moves()} does not list is refused. */
@Schema(description = "工单状态,中文见 statusLabel · Status of a hotline case")
enum HotlineStatus {
    ACCEPTED("已受理"),
    DISPATCHED("已派单"),
    SIGNED("已签收"),
    HANDLING("办理中"),
    REPLIED("已答复"),
    CLOSED("已结案"),
    VISITED("已回访"),
    RATED("已评价"),
    ARCHIVED("已归档"),
    RETURN_REQUESTED("申请退单"),
    EXTENSION_REQUESTED("申请延期"),
    SUPERVISED("督办中"),
    RE_DISPATCHED("重新派单");

    private final String label;

    HotlineStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<HotlineMove> moves() {
        return switch (this) {
            case ACCEPTED -> Set.of(DISPATCH, LINK_DUPLICATE);
            case DISPATCHED, RE_DISPATCHED -> Set.of(SIGN, REQUEST_RETURN, LINK_DUPLICATE);
            case SIGNED ->
                Set.of(HANDLE, REQUEST_RETURN, REQUEST_EXTENSION, SUPERVISE, LINK_DUPLICATE, TURN_INTO_REQUEST);
            case HANDLING ->
                Set.of(REPLY, REQUEST_RETURN, REQUEST_EXTENSION, SUPERVISE, LINK_DUPLICATE, TURN_INTO_REQUEST);
            case SUPERVISED -> Set.of(HANDLE, REPLY, REQUEST_EXTENSION);
            case REPLIED -> Set.of(CLOSE, SUPERVISE);
            case CLOSED -> Set.of(VISIT, ARCHIVE);
            case VISITED -> Set.of(VISIT, RATE, ARCHIVE);
            case RATED -> Set.of(ARCHIVE);
            case RETURN_REQUESTED -> Set.of(APPROVE_RETURN, REFUSE_RETURN);
            case EXTENSION_REQUESTED -> Set.of(APPROVE_EXTENSION, REFUSE_EXTENSION);
            case ARCHIVED -> Set.of();
        };
    }
}
