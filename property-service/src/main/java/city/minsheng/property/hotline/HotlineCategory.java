package city.minsheng.property.hotline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a hotline case is about (诉求类别). */
@Schema(name = "HotlineCategory", description = "热线诉求类别,中文见 categoryLabel · What a case is about")
enum HotlineCategory {
    CLEANING("保洁"),
    ELEVATOR("电梯"),
    FEES("收费"),
    HEATING("供暖"),
    NOISE("噪音"),
    OTHER("其他"),
    PARKING("停车"),
    PIPE_BLOCKAGE("管道堵塞"),
    SECURITY("安保");

    private final String label;

    HotlineCategory(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
