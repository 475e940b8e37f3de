package city.minsheng.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether an answer is what the README shows of it: every member shown is there alike; {@code "…"} stands for anything. */
final class Likeness {
    private Likeness() {}

    /** @return null when it is alike, otherwise where it differs */
    static String difference(JsonNode shown, JsonNode real, String at) {
        if (shown.isTextual() && shown.textValue().equals("…")) {
            return real.isMissingNode() ? at + " is missing" : null;
        }
        if (shown instanceof ObjectNode object) {
            for (var member : object.properties()) {
                var below = difference(member.getValue(), real.path(member.getKey()), at + "/" + member.getKey());
                if (below != null) {
                    return below;
                }
            }
            return real.isObject() ? null : at + " is no object but " + real;
        }
        if (shown instanceof ArrayNode array) {
            return arrays(array, real, at);
        }
        return shown.equals(real) ? null : at + " should be " + shown + " and is " + real;
    }

    /** A list that ends with {@code "…"} may go on. */
    private static String arrays(ArrayNode shown, JsonNode real, String at) {
        var open = !shown.isEmpty() && shown.get(shown.size() - 1).asText().equals("…");
        var size = open ? shown.size() - 1 : shown.size();
        if (!real.isArray() || real.size() < size || !open && real.size() != size) {
            return at + " should have " + size + " elements and is " + real;
        }
        for (int i = 0; i < size; i++) {
            var below = difference(shown.get(i), real.get(i), at + "/" + i);
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
