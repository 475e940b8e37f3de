package city.minsheng.insurance.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service item as the public sees it. */
@Schema(name = "ServiceItem", description = "服务事项 · A service item")
public record ItemView(
        @Schema(examples = "OUT_OF_AREA_LONG_TERM") String code,
        @Schema(examples = "异地长期居住人员备案") String nameZh,
        String nameEn,

        @Schema(description = "受理层级 · Lowest level that accepts it")
        StationLevel acceptLevel,

        @Schema(examples = "村级") String acceptLevelLabel,

        @Schema(description = "审核层级 · Lowest level that reviews it")
        StationLevel reviewLevel,

        @Schema(description = "审批层级 · Lowest level that decides it")
        StationLevel approveLevel,

        @Schema(description = "法定时限(工作日)· Legal working days")
        int legalDays,

        @Schema(description = "承诺时限(工作日)· Promised working days")
        int promisedDays,

        @Schema(description = "是否有材料可告知承诺 · Whether a promise may replace a material")
        boolean promiseAllowed,

        @Schema(description = "网上办 · Online") boolean online,
        @Schema(description = "掌上办 · On the phone") boolean phone,

        @Schema(description = "本平台是否可办理 · Whether a case can be opened here")
        boolean operable,

        List<Needed> materials) {

    @Schema(name = "Material", description = "材料 · A material")
    record Needed(
            @Schema(examples = "RESIDENCE_PROOF") String code,
            String nameZh,
            String nameEn,

            @Schema(description = "可告知承诺 · A promise may stand in for it")
            boolean promiseAllowed,

            @Schema(description = "仅代办时需要 · Only when an agent files")
            boolean agentOnly) {}

    public static ItemView of(ServiceItem item) {
        return new ItemView(
                item.code(),
                item.nameZh(),
                item.nameEn(),
                item.acceptLevel(),
                item.acceptLevel().label(),
                item.reviewLevel(),
                item.approveLevel(),
                item.legalDays(),
                item.promisedDays(),
                item.isPromiseAllowed(),
                item.online(),
                item.phone(),
                item.operable(),
                item.materials().stream()
                        .map(m -> new Needed(m.code(), m.nameZh(), m.nameEn(), m.promiseAllowed(), m.agentOnly()))
                        .toList());
    }
}
