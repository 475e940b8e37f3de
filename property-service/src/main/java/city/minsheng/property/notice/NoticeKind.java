package city.minsheng.property.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice tells (通知种类). */
@Schema(
        description = "通知种类:NEW_REQUEST 新诉求,SOON_LATE 即将超时,LATE 已超时,ESCALATED 升级督办,ASSIGNED 派单,REOPENED 重办"
                + " · What a notice tells")
public enum NoticeKind {
    NEW_REQUEST("新诉求"),
    SOON_LATE("即将超时"),
    LATE("已超时"),
    ESCALATED("升级督办"),
    ASSIGNED("已派单给您"),
    REOPENED("业主要求重办");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
