package city.minsheng.common.imports;

import city.minsheng.common.problem.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Counts the rows of a file while it is read. At most {@value #MOST_ERRORS} errors are named; all are counted. */
final class Tally {
    static final int MOST_ERRORS = 10_000;

    private final List<FieldError> errors = new ArrayList<>();
    private long read;
    private long refused;

    void add(Row row) {
        read++;
        if (!row.isGood()) {
            refused++;
            if (errors.size() < MOST_ERRORS) {
                errors.addAll(row.errors());
            }
        }
    }

    long read() {
        return read;
    }

    long refused(ImportRun run) {
        return refused + run.lateErrors().size();
    }

    List<FieldError> errors(ImportRun run) {
        return Stream.concat(errors.stream(), run.lateErrors().stream())
                .sorted(Comparator.comparing(FieldError::line))
                .limit(MOST_ERRORS)
                .toList();
    }
}
