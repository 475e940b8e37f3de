package city.minsheng.insurance.casework;

import city.minsheng.insurance.item.Material;
import city.minsheng.insurance.item.ServiceItem;
import city.minsheng.insurance.item.StationLevel;
import java.util.List;

/** The item of the pure tests: three working days promised, ten by law. */
final class Items {
    static final String CARD = "IDENTITY_DOCUMENT";
    static final String FORM = "FILING_FORM";
    static final String PROOF = "RESIDENCE_PROOF";
    static final String AGENT_CARD = "AGENT_IDENTITY_DOCUMENT";
    static final List<String> ALL = List.of(CARD, FORM, PROOF, AGENT_CARD);

    static final ServiceItem LONG_TERM = item(true);

    private Items() {}

    static ServiceItem item(boolean operable) {
        return new ServiceItem(
                "OUT_OF_AREA_LONG_TERM",
                "异地长期居住人员备案",
                "Long-term residence",
                StationLevel.VILLAGE,
                StationLevel.TOWN,
                StationLevel.DISTRICT,
                10,
                3,
                true,
                true,
                operable,
                List.of(
                        new Material(CARD, "身份证件", "Identity document", false, false),
                        new Material(FORM, "备案表", "Filing form", false, false),
                        new Material(PROOF, "居住证明", "Proof of residence", true, false),
                        new Material(AGENT_CARD, "代办人身份证件", "Agent's identity document", false, true)));
    }
}
