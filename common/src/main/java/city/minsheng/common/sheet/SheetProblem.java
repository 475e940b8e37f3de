package city.minsheng.common.sheet;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Why a spreadsheet cannot be read or cannot be given. */
public enum SheetProblem implements WordedProblem {
    UNREADABLE(422, "sheet.unreadable", "文件不是可读取的 XLSX 工作簿", "The file is not a readable XLSX workbook"),
    OLD(
            422,
            "sheet.old-format",
            "不支持旧版 Excel 格式(.xls),请另存为 .xlsx",
            "The old Excel format (.xls) is not taken; save it as .xlsx"),
    ENCRYPTED(
            422,
            "sheet.encrypted",
            "工作簿设有打开密码,请去掉密码后重新上传",
            "The workbook is protected by a password; remove it and upload again"),
    UNPACKED_TOO_LARGE(
            413,
            "sheet.unpacked-too-large",
            "工作簿解压后过大,上限为 {0}",
            "The workbook is too large when it is unpacked; the limit is {0}"),
    TOO_MANY_ROWS(
            422,
            "export.too-large",
            "超过 {0} 行,无法一次导出,请缩小查询范围",
            "More than {0} rows cannot be exported at once; narrow the query");

    private final Wording wording;

    SheetProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue sheets() {
            return ProblemCatalogue.of(SheetProblem.class);
        }
    }
}
