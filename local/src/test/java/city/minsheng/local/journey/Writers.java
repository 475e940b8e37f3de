package city.minsheng.local.journey;

import city.minsheng.local.sample.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One writer for each journey. */
final class Writers {
    private static final List<String> FATHERS = lines("/sample/insured-persons.csv");
    private static final List<String> ENTERPRISES = lines("/sample/enterprises.csv");

    static final Map<String, Writer> BY_SERVICE = Map.of(
            "property-service", new Requests(),
            "insurance-service", new Filings(),
            "market-service", new Inspections(),
            "employment-service", new Enterprises());

    private Writers() {}

    /** An owner asks, and the company responds. */
    private record Requests() implements Writer {
        @Override
        public String write(Api api, int turn) {
            var body = "{\"communityCode\": \"GX0001\", \"description\": \"管道堵塞 " + turn + "\"}";
            var id = api.post("owner-a", "/property/api/v1/service-requests", body)
                    .path("id")
                    .asText();
            api.post("company-a", "/property/api/v1/service-requests/" + id + "/respond", "{}");
            return id;
        }

        @Override
        public boolean isThere(Api api, String id) {
            return api.get("owner-a", "/property/api/v1/service-requests/" + id)
                    .path("status")
                    .asText()
                    .equals("RESPONDED");
        }
    }

    /** A daughter files for one father after the other. */
    private record Filings() implements Writer {
        @Override
        public String write(Api api, int turn) {
            var father = FATHERS.get(turn).split(",");
            var body = """
                    {"principal": {"residentId": "%s", "name": "%s"},
                     "agent": {"relation": "CHILD", "residentId": "11010519491231002X", "name": "李路燕", "phone": "13912345678"},
                     "reason": "LONG_TERM_RESIDENT", "destination": {"regionCode": "370200", "name": "山东省青岛市"},
                     "startDate": "2022-10-01", "handedIn": ["IDENTITY_DOCUMENT"], "promised": []}
                    """.formatted(father[0], father[1]);
            return api.post("owner-a", "/insurance/api/v1/out-of-area-filings", body)
                    .path("id")
                    .asText();
        }

        @Override
        public boolean isThere(Api api, String id) {
            return api.get("owner-a", "/insurance/api/v1/cases/" + id)
                    .path("status")
                    .asText()
                    .equals("SUBMITTED");
        }
    }

    /** An inspector plans and starts inspections. */
    private record Inspections() implements Writer {
        @Override
        public String write(Api api, int turn) {
            var body = "{\"marketCode\": \"NM371502001\", \"kind\": \"UNANNOUNCED\", \"plannedOn\": \"2022-09-24\"}";
            var id = api.post("inspector", "/market/api/v1/inspections", body)
                    .path("id")
                    .asText();
            api.post("inspector", "/market/api/v1/inspections/" + id + "/start", "{}");
            return id;
        }

        @Override
        public boolean isThere(Api api, String id) {
            return api.get("inspector", "/market/api/v1/inspections/" + id)
                    .path("status")
                    .asText()
                    .equals("STARTED");
        }
    }

    /** Enterprises come in one by one: what is stored already counts as unchanged when it comes again. */
    private record Enterprises() implements Writer {
        @Override
        public String write(Api api, int turn) {
            var row = ENTERPRISES.get(turn).replaceFirst(",样例企业", ",改名企业");
            if (send(api, row).path("updated").asInt() != 1) {
                throw new IllegalStateException("Not updated: " + row);
            }
            return row;
        }

        @Override
        public boolean isThere(Api api, String row) {
            return send(api, row).path("unchanged").asInt() == 1;
        }

        private static JsonNode send(Api api, String row) {
            var file = "uscc,name,regionCode,size,averageInsured,layoffs,premiumMonths,premiumPaidYuan,status,"
                    + "trainingEligible,bankAccount\n" + row + "\n";
            return api.post(
                    "admin",
                    "/employment/api/v1/imports/enterprises",
                    "text/csv",
                    file.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> lines(String resource) {
        try (var in = Writers.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
