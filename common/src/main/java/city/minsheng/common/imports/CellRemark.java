package city.minsheng.common.imports;

import city.minsheng.common.problem.Sentence;

/** What the form of a cell of a spreadsheet says: all but {@link #DATE} and {@link #PERCENT} mean that its
 * value cannot be taken. */
enum CellRemark {
    /** Not a fault of its own; a text is wanted in many a column where a spreadsheet has made a day of it. */
    DATE(
            "date-not-text",
            "此列应为文本,电子表格已将其变为日期,请改为文本格式后重新填写",
            "A text is needed, which the spreadsheet has turned into a date; format the cell as text and enter it again"),
    /** Not a fault where a percent is wanted, which was read as it is shown. */
    PERCENT(
            "percent-not-number",
            "此列不是百分数,请改为常规格式后重新填写",
            "This column holds no percent; format the cell as a number and enter it again"),
    NUMBER_NOT_TEXT(
            "number-not-text",
            "数字超过 15 位,电子表格已丢失部分数位,请改为文本格式后重新填写",
            "The number has more than 15 digits, some of which the spreadsheet has lost; format the cell as text and enter it again"),
    WITHOUT_VALUE(
            "formula-without-value",
            "公式没有保存计算结果,请改为数值后上传",
            "The formula has no stored result; put its value in its place"),
    FAULT("cell-error", "单元格为错误值或不存在的日期", "The cell holds an error, or a date that does not exist");

    private final String code;
    private final String zh;
    private final String en;

    CellRemark(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** @param column by its name, which tells whether a percent is wanted */
    boolean isFaultIn(String column) {
        return switch (this) {
            case DATE -> false;
            case PERCENT -> !column.endsWith("Percent");
            case NUMBER_NOT_TEXT, WITHOUT_VALUE, FAULT -> true;
        };
    }

    String code() {
        return code;
    }

    Sentence sentence() {
        return new Sentence(zh, en);
    }
}
