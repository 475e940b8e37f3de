package city.minsheng.common.export;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A column of a list that is exported.
 *
 * @param place of its value in a row, a JSON pointer
 */
record ExportColumn(String place, Heading heading, Form form) {
    Object cell(JsonNode row) {
        return form.cell(row.at(place));
    }
}
