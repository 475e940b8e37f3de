package city.minsheng.common.imports;

import city.minsheng.common.problem.FieldError;
import java.util.List;

/** One file being read. */
public interface ImportRun {
    /** Reads a row; what is wrong with it is said to the row itself. */
    void accept(Row row);

    /** Stores what was accepted and not stored yet. */
    void finish();

    /** Refusals that only the stored data could tell, one for each refused row. */
    List<FieldError> lateErrors();

    long created();

    long updated();
}
