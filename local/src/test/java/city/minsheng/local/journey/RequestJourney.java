package city.minsheng.local.journey;

import city.minsheng.local.sample.Api;
import java.util.function.Consumer;

/** An owner asks, the company does, the owner confirms. */
final class RequestJourney extends Journey {
    RequestJourney() {
        super(
                "/property/api/v1/service-requests",
                "owner-a",
                "RECEIVED",
                "RESPONDED",
                "IN_PROGRESS",
                "RESOLVED",
                "CONFIRMED");
    }

    @Override
    void walk(Api api, int turn, Consumer<Acknowledged> told) {
        var body = "{\"communityCode\": \"GX0001\", \"description\": \"管道堵塞 " + turn + "\"}";
        var request = open(api, "owner-a", body, told);
        move(api, "company-a", request, "respond", "{}", told);
        move(api, "company-a", request, "classify", "{\"category\": \"SIMPLE\"}", told);
        move(api, "company-a", request, "resolve", "{\"result\": \"已疏通\"}", told);
        move(api, "owner-a", request, "confirm", "{}", told);
    }
}
