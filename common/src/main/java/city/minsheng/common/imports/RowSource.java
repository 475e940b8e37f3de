package city.minsheng.common.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The rows of a file one after the other, the heading first, whatever its form; empty ones are passed over. */
interface RowSource extends AutoCloseable {
    /**
     * One row.
     *
     * @param number as people find it in the file
     * @param cells by their position, without the space around them; empty where there is nothing
     * @param remarks what the form of a cell says that its text does not, by position
     */
    record Line(long number, List<String> cells, Map<Integer, CellRemark> remarks) {
        CellRemark remark(int position) {
            return remarks.get(position);
        }
    }

    /** The next row; null after the last. */
    Line next() throws IOException;

    @Override
    void close() throws IOException;
}
