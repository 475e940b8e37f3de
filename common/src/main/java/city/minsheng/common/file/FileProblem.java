package city.minsheng.common.file;

import city.minsheng.common.problem.OfResource;
import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of files. */
@OfResource(FileResource.class)
public enum FileProblem implements ProblemCode {
    MISSING(404, "file.missing", "没有这个文件,或您无权查看", "There is no such file, or it is not yours to see"),
    SUBJECT_UNKNOWN(422, "file.subject-unknown", "“{0}”不能附文件", "Nothing of the kind {0} takes files"),
    EMPTY(422, "file.empty", "文件没有内容", "The file is empty"),
    KIND(415, "file.kind", "不接受 {0} 类型的文件,可上传:{1}", "A file of the type {0} is not taken; these are: {1}"),
    DIFFERS(
            422,
            "file.differs",
            "文件内容是 {0},与声明的类型 {1} 不符",
            "The content of the file is {0}, not {1} as it was declared"),
    DAMAGED(422, "file.damaged", "文件损坏或不完整,请重新选择", "The file is damaged or not complete; choose it again"),
    TOO_MANY(409, "file.too-many", "最多可附 {0} 个文件", "It has {0} files already, and takes no more"),
    LINK_INVALID(404, "file.link-invalid", "链接无效", "The link is not one of ours"),
    LINK_EXPIRED(410, "file.link-expired", "链接已失效,请重新获取", "The link has expired; ask for a new one"),
    STORE(
            503,
            "file.store-unavailable",
            "文件存储暂时不可用,请稍后重试",
            "The store of the files is not available for the moment; try again soon");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    FileProblem(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue files() {
            return ProblemCatalogue.of(FileProblem.class);
        }
    }
}
