package city.minsheng.property.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request comes to the person who handles it (派单方式). */
@Schema(description = "派单方式:GRAB 抢单,ASSIGN 指派,ROTATE 轮派 · How requests are handed out")
public enum DispatchMode {
    GRAB("抢单"),
    ASSIGN("指派"),
    ROTATE("轮派");

    private final String label;

    DispatchMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
