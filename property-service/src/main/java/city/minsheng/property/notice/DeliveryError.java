package city.minsheng.property.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a try did not arrive (投递失败原因). */
@Schema(description = "投递失败原因:NOBODY_CONNECTED 接收方无人在线 · Why it did not arrive: nobody was connected")
public enum DeliveryError {
    NOBODY_CONNECTED("接收方无人在线");

    private final String label;

    DeliveryError(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
