package city.minsheng.common.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the answer of an endpoint looks like as a spreadsheet.
 *
 * @param name of its file where only ASCII is understood
 * @param label in Chinese, the name of its file and its sheet
 * @param answer the schema of the answer
 * @param schemas to which it refers
 * @param columns of a list; null for figures, which are one below the other
 */
record Layout(String name, String label, JsonNode answer, ContractSchemas schemas, List<ExportColumn> columns) {
    boolean isList() {
        return columns != null;
    }

    List<String> headings() {
        return isList()
                ? columns.stream().map(column -> column.heading().text()).toList()
                : Figures.HEADINGS;
    }
}
