package city.minsheng.local.journey;

import city.minsheng.local.process.Failure;
import city.minsheng.local.sample.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** A year of a programme, from the match to the payment file; a publicity that still runs is visited again later. */
final class BatchJourney extends Journey {
    static final List<String> CYCLES =
            List.of("JOB_RETENTION_REFUND 2022", "JOB_RETENTION_REFUND 2021", "TRAINING_SUBSIDY 2022");
    private static final String CLERK = "employment-clerk";
    private static final String YEARS = "/employment/api/v1/cycles";

    BatchJourney() {
        super(
                "/employment/api/v1/batches",
                CLERK,
                "DRAFT",
                "CHECKED",
                "PUBLICITY",
                "OBJECTION_CLOSED",
                "APPROVED",
                "SENT");
    }

    @Override
    void walk(Api api, int turn, Consumer<Acknowledged> told) {
        var cycle = CYCLES.get(turn % CYCLES.size()).split(" ");
        var batch = first(api.get(CLERK, batches(cycle)));
        if (batch.isMissingNode()) {
            batch = open(api, CLERK, "{\"cycleId\": \"" + reviewed(api, cycle) + "\"}", told);
        }
        var before = "";
        while (!batch.path("status").asText().equals(before)) {
            before = batch.path("status").asText();
            batch = next(api, batch, told);
        }
    }

    static String batches(String... cycle) {
        return "/employment/api/v1/batches?programme=" + cycle[0] + "&year=" + cycle[1];
    }

    static JsonNode first(JsonNode list) {
        return list.path("items").path(0);
    }

    private String reviewed(Api api, String... cycle) {
        var found = first(api.get(CLERK, YEARS + "?programme=" + cycle[0] + "&year=" + cycle[1]));
        if (found.isMissingNode()) {
            found = api.post(CLERK, YEARS, "{\"programme\": \"%s\", \"year\": %s}".formatted(cycle[0], cycle[1]));
        }
        var id = found.path("id").asText();
        for (var step : List.of("match", "confirm-accounts", "review")) {
            api.post(CLERK, YEARS + "/" + id + "/" + step, "");
        }
        return id;
    }

    private JsonNode next(Api api, JsonNode batch, Consumer<Acknowledged> told) {
        var figures = "{\"count\": %s, \"totalYuan\": %s}".formatted(batch.path("count"), batch.path("totalYuan"));
        return switch (batch.path("status").asText()) {
            case "DRAFT" -> move(api, CLERK, batch, "check", figures, told);
            case "CHECKED" -> move(api, CLERK, batch, "publish", "", told);
            case "PUBLICITY" -> closed(api, batch, told);
            case "OBJECTION_CLOSED" -> move(api, "employment-approver", batch, "approve", figures, told);
            case "APPROVED" -> move(api, CLERK, batch, "send", "", told);
            default -> batch;
        };
    }

    private JsonNode closed(Api api, JsonNode batch, Consumer<Acknowledged> told) {
        try {
            return move(api, CLERK, batch, "close-objections", "", told);
        } catch (Failure refused) {
            if (refused.getMessage().contains("batch.publicity-running")) {
                return batch;
            }
            throw refused;
        }
    }
}
