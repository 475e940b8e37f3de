package city.minsheng.local.journey;

import city.minsheng.local.sample.Api;
import java.util.function.Consumer;

/** An unannounced inspection finds the fire lane blocked. */
final class InspectionJourney extends Journey {
    private static final String RESULTS = """
            {"results": [{"itemCode": "1.1", "outcome": "FAIL", "location": "东门", "remark": "三轮车占道"},
             {"itemCode": "1.2", "outcome": "PASS"}, {"itemCode": "1.3", "outcome": "PASS"}, {"itemCode": "2.1", "outcome": "PASS"},
             {"itemCode": "2.2", "outcome": "PASS"}, {"itemCode": "2.3", "outcome": "PASS"}, {"itemCode": "2.4", "outcome": "PASS"},
             {"itemCode": "3.1", "outcome": "PASS"}, {"itemCode": "3.2", "outcome": "PASS"}, {"itemCode": "3.3", "outcome": "PASS"},
             {"itemCode": "3.4", "outcome": "PASS"}, {"itemCode": "4.1", "outcome": "PASS"}]}""";
    private final RectificationJourney rectification = new RectificationJourney();

    InspectionJourney() {
        super("/market/api/v1/inspections", "inspector", "PLANNED", "STARTED", "SUBMITTED", "SCORED");
    }

    @Override
    void walk(Api api, int turn, Consumer<Acknowledged> told) {
        var inspection = open(
                api,
                "inspector",
                "{\"marketCode\": \"NM371502001\", \"kind\": \"UNANNOUNCED\", \"plannedOn\": \"2023-06-01\"}",
                told);
        move(api, "inspector", inspection, "start", "{}", told);
        move(api, "inspector", inspection, "submit", RESULTS, told);
        move(api, "inspector", inspection, "score", "{}", told);
        rectification.walk(api, turn, told);
    }

    /** Of the newest finding: the market does it, the inspector checks again. */
    private static final class RectificationJourney extends Journey {
        RectificationJourney() {
            super("/market/api/v1/rectifications", "inspector", "ISSUED", "ACCEPTED", "DONE", "RECHECKED", "CLOSED");
        }

        @Override
        void walk(Api api, int turn, Consumer<Acknowledged> told) {
            var finding = api.get("inspector", "/market/api/v1/findings?limit=1")
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText();
            var body = "{\"findingId\": \"" + finding + "\", \"requirement\": \"清空消防通道\"}";
            var rectification = open(api, "inspector", body, told);
            move(api, "market-manager", rectification, "accept", "{}", told);
            move(api, "market-manager", rectification, "finish", "{\"result\": \"已清空\"}", told);
            move(api, "inspector", rectification, "recheck", "{}", told);
            move(api, "inspector", rectification, "close", "{}", told);
        }
    }
}
