package city.minsheng.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the counted starts of one service in one form came to. */
final class Starts {
    private final List<Long> millis = new ArrayList<>();
    private final List<Long> mebibytes = new ArrayList<>();

    void add(long tookMillis, long residentMebibytes) {
        millis.add(tookMillis);
        mebibytes.add(residentMebibytes);
    }

    /** Both figures as cells of a row. */
    String cells() {
        return millis.isEmpty() ? "not built | –" : told(millis) + " | " + told(mebibytes);
    }

    /** The median, and the least and the most beside it. */
    private static String told(List<Long> figures) {
        var sorted = figures.stream().sorted().collect(Collectors.toList());
        return "%d (%d–%d)".formatted(sorted.get((sorted.size() - 1) / 2), sorted.getFirst(), sorted.getLast());
    }
}
