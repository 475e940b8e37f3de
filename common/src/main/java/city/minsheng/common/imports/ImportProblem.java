package city.minsheng.common.imports;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What can be wrong with a file as a whole. */
public enum ImportProblem implements WordedProblem {
    UNKNOWN_KIND(404, "import.kind-unknown", "没有 {0} 这种导入文件", "There is no kind of import {0}"),
    RUN_MISSING(
            404,
            "import.run-missing",
            "没有导入批次 {0},或已过 30 天",
            "There is no import run {0}, or it is older than 30 days"),
    HEADING(422, "import.heading", "表头不正确,应为:{0}", "The heading is not right; it should be: {0}"),
    NOT_CSV(
            422,
            "import.not-csv",
            "文件不是可读取的 CSV(UTF-8 或 GB18030)",
            "The file is not a readable CSV (UTF-8 or GB18030)"),
    EMPTY(422, "import.empty", "文件没有内容", "The file is empty"),
    REFUSED(
            422,
            "import.refused",
            "{0} 行有错误,未导入任何数据,请按提示修改后重新上传",
            "{0} rows have errors and nothing was stored; correct them and upload the file again");

    private final Wording wording;

    ImportProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue imports() {
            return ProblemCatalogue.of(ImportProblem.class);
        }
    }
}
