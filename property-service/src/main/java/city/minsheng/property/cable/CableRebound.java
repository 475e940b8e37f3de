package city.minsheng.property.cable;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cables that hang again (反弹): from that day until the site is accepted anew it does not count as completed. */
@Embeddable
class CableRebound {
    private LocalDate reboundOn;
    private String reason;
    private String photo;
    private LocalDate repairedOn; // null while it lasts

    /** What people see of it. */
    @Schema(name = "CableRebound", description = "一次反弹 · One rebound")
    record Reading(
            @Schema(description = "发现日期 · Found on") LocalDate reboundOn,

            @Schema(description = "情况 · What was found", examples = "新增两条入户线悬空")
            String reason,

            @Schema(description = "照片文件标识 · Id of the photo", examples = "0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f01")
            String photo,

            @Schema(description = "重新验收日期;未完成不返回 · Accepted anew on, absent until then")
            LocalDate repairedOn) {}

    protected CableRebound() {} // for JPA

    CableRebound(LocalDate reboundOn, String reason, String photo) {
        this.reboundOn = reboundOn;
        this.reason = reason;
        this.photo = photo;
    }

    void repair(LocalDate day) {
        if (repairedOn == null) {
            repairedOn = day;
        }
    }

    LocalDate repairedOn() {
        return repairedOn;
    }

    Reading read() {
        return new Reading(reboundOn, reason, photo, repairedOn);
    }
}
