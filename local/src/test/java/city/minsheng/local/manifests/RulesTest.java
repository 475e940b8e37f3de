package city.minsheng.local.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both overlays keep every rule, and each rule is broken by a change in {@code k8s/checks/broken.yaml}. */
class RulesTest {
    private static final List<Rule> RULES = Stream.<Rule[]>of(PodRule.values(), ServiceRule.values(), SiteRule.values())
            .flatMap(Arrays::stream)
            .toList();

    @ParameterizedTest
    @EnumSource
    void an_overlay_keeps_every_rule(Overlay overlay) {
        var objects = overlay.objects();
        assertThat(RULES.stream().flatMap(rule -> rule.broken(objects).stream().map(one -> rule.name() + ": " + one)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_for_the_worse_is_noticed(JsonNode change) {
        var objects = Overlay.PRODUCTION.objects().copy();
        apply(change, objects);
        assertThat(RULES.stream()
                        .filter(rule -> !rule.broken(objects).isEmpty())
                        .map(Rule::name))
                .contains(change.get("breaks").asText());
    }

    @Test
    void each_rule_is_seen_to_be_broken() throws IOException {
        assertThat(changes().map(change -> change.get("breaks").asText()))
                .containsAll(RULES.stream().map(Rule::name).toList());
    }

    static Stream<JsonNode> changes() throws IOException {
        return Manifests.each(Overlay.YAML.readTree(
                Overlay.MANIFESTS.resolve("checks/broken.yaml").toFile()));
    }

    /** Sets, or removes, one field of one object. */
    private static void apply(JsonNode change, Manifests objects) {
        var object = objects.get(change.get("kind").asText(), change.get("name").asText());
        var path = change.get("at").asText();
        var cut = path.lastIndexOf('/');
        var parent = object.at(path.substring(0, cut));
        var field = path.substring(cut + 1).replace("~1", "/");
        assertThat(parent.isMissingNode()).as(path).isFalse();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(field), change.get("to"));
        } else if (change.has("to")) {
            ((ObjectNode) parent).set(field, change.get("to"));
        } else {
            assertThat(((ObjectNode) parent).remove(field)).as(path).isNotNull();
        }
    }
}
