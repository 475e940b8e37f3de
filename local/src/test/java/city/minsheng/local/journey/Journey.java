package city.minsheng.local.journey;

import city.minsheng.local.sample.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** One journey through a service, walked again and again; each answered step is told. */
abstract class Journey {
    private final String collection;
    private final String reader;
    private final List<String> course;

    /**
     * @param reader who may read everything of the journey
     * @param course the states in their order
     */
    Journey(String collection, String reader, String... course) {
        this.collection = collection;
        this.reader = reader;
        this.course = List.of(course);
    }

    /** Begins anew, or goes on where it was interrupted. */
    abstract void walk(Api api, int turn, Consumer<Acknowledged> told);

    /** Where a journey begins, if not in the collection itself. */
    String opening() {
        return collection;
    }

    JsonNode open(Api api, String user, String body, Consumer<Acknowledged> told) {
        return tell(api.post(user, opening(), body), told);
    }

    JsonNode move(Api api, String user, JsonNode of, String move, String body, Consumer<Acknowledged> told) {
        return tell(api.post(user, path(of) + "/" + move, body), told);
    }

    String path(JsonNode of) {
        return collection + "/" + of.path("id").asText();
    }

    private JsonNode tell(JsonNode answer, Consumer<Acknowledged> told) {
        var reached = course.indexOf(answer.path("status").asText());
        if (reached < 0) {
            throw new IllegalStateException("Not a state of this journey: " + answer);
        }
        told.accept(new Acknowledged(reader, path(answer), course.subList(reached, course.size())));
        return answer;
    }
}
