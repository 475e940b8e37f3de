package city.minsheng.property.room;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a room has come from its developer to its owner (房屋状态). */
@Schema(description = "房屋状态:UNSOLD 未售,SOLD 已售未交付,HANDED_OVER 已交付 · State of a room")
enum RoomState {
    UNSOLD("未售"),
    SOLD("已售未交付"),
    HANDED_OVER("已交付");

    private final String label;

    RoomState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
