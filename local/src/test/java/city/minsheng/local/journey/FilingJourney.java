package city.minsheng.local.journey;

import city.minsheng.local.sample.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A daughter files for one father after the other; the clerk of the village and the reviewer of the district deal with it. */
final class FilingJourney extends Journey {
    private static final String CASES = "/insurance/api/v1/cases";
    private final List<String> fathers = residents();

    FilingJourney() {
        super(CASES, "owner-a", "SUBMITTED", "ACCEPTED", "EFFECTIVE");
    }

    @Override
    void walk(Api api, int turn, Consumer<Acknowledged> told) {
        var father = fathers.get(turn).split(",");
        var filing = open(api, "owner-a", """
                {"principal": {"residentId": "%s", "name": "%s"},
                 "agent": {"relation": "CHILD", "residentId": "11010519491231002X", "name": "李路燕", "phone": "13912345678"},
                 "reason": "LONG_TERM_RESIDENT", "destination": {"regionCode": "370200", "name": "山东省青岛市"},
                 "startDate": "2023-06-01", "stationCode": "YB371502V071", "promised": [],
                 "handedIn": ["IDENTITY_DOCUMENT", "AGENT_IDENTITY_DOCUMENT", "FILING_FORM", "RESIDENCE_PROOF"]}
                """.formatted(father[0], father[1]), told);
        move(api, "clerk-village", filing, "accept", "{}", told);
        move(api, "reviewer-district", filing, "approve", "{}", told);
    }

    @Override
    String opening() {
        return "/insurance/api/v1/out-of-area-filings";
    }

    private static List<String> residents() {
        try (var in = FilingJourney.class.getResourceAsStream("/sample/insured-persons.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.split(",")[3].startsWith("371502"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
