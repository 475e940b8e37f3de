package city.minsheng.local.journey;

import city.minsheng.local.sample.Api;
import java.util.List;

/**
 * A write that was answered: whoever was killed meanwhile, it is there afterwards.
 *
 * @param states the acknowledged one and those that may follow it
 */
record Acknowledged(String user, String path, List<String> states) {
    boolean isThere(Api api) {
        return states.contains(api.get(user, path).path("status").asText());
    }
}
