package city.minsheng.property.live;

import city.minsheng.property.notice.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All who are connected to this replica. */
final class Listeners {
    /** Devices of one account; one more takes the place of the oldest. */
    static final int MOST_EACH = 5;

    private final Map<String, Listener> byId = new LinkedHashMap<>();

    void add(Listener listener) {
        Listener replaced = null;
        synchronized (byId) {
            var same = byId.values().stream()
                    .filter(other ->
                            other.actor().subject().equals(listener.actor().subject()))
                    .toList();
            if (same.size() >= MOST_EACH) {
                replaced = byId.remove(same.getFirst().id());
            }
            byId.put(listener.id(), listener);
        }
        if (replaced != null) {
            replaced.close(Closing.REPLACED);
        }
    }

    void remove(String id) {
        synchronized (byId) {
            byId.remove(id);
        }
    }

    /** Tells it to everyone whom the address names. */
    void tell(Address address, String text, Runnable arrived) {
        all().stream().filter(listener -> address.isFor(listener.actor())).forEach(listener -> {
            if (!listener.send(text, arrived)) {
                remove(listener.id());
            }
        });
    }

    void closeAll(Closing why) {
        all().forEach(listener -> listener.close(why));
    }

    int size() {
        synchronized (byId) {
            return byId.size();
        }
    }

    private List<Listener> all() {
        synchronized (byId) {
            return List.copyOf(byId.values());
        }
    }
}
