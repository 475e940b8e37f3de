package city.minsheng.common.imports;

import city.minsheng.common.export.ExportWish;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Language;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.sheet.Xlsx;
import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files come in here, one address a kind. */
@Path("/api/v1/imports")
@Tag(name = "imports", description = "批量导入 · Imports")
class ImportResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String HOW =
            "CSV(UTF-8 或 GB18030)或 XLSX(第一个可见工作表),按内容识别;列与模板一致;默认整份文件要么全部入库要么全不入库,partial=true 时只跳过错误行;重复导入同一文件不改变任何数据。· "
                    + "CSV (UTF-8 or GB18030) or XLSX (the first visible sheet), known by its content, with the columns of the "
                    + "template; the whole file is stored or nothing, with partial=true only "
                    + "the bad rows are left out; importing the same file twice changes nothing.";

    @Schema(name = "ImportKind", description = "可导入的文件种类 · A kind of file")
    record Kind(
            @Schema(description = "文件种类 · Kind of file", examples = "communities")
            String kind,

            @Schema(description = "内容 · What it holds", examples = "小区 · Communities")
            String label,

            @Schema(description = "可导入的角色 · Roles that may import it")
            List<String> roles,

            @Schema(description = "各列 · Its columns") List<Column> columns) {
        static Kind of(ImportKind kind) {
            return new Kind(
                    kind.kind(), kind.label(), kind.roles().stream().sorted().toList(), kind.columns());
        }
    }

    @Inject
    @All
    List<ImportKind> kinds;

    @Inject
    ImportDesk desk;

    @Inject
    ImportRuns runs;

    @Inject
    InstantSource time;

    @Inject
    ExportWish wish;

    @Inject
    SecurityIdentity identity;

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listImportKinds",
            summary = "查询可导入的文件种类 · List the kinds of import",
            description = "每种文件的列、说明和可导入的角色。· Columns, meaning and roles of each kind of file.")
    public List<Kind> list() {
        return kinds.stream()
                .sorted(Comparator.comparing(ImportKind::kind))
                .map(Kind::of)
                .toList();
    }

    @GET
    @Path("/{kind}/template")
    @PermitAll
    @Produces({CSV, Xlsx.MEDIA_TYPE})
    @Operation(
            operationId = "getImportTemplate",
            summary = "下载导入模板 · Fetch the template",
            description = "带表头和一行示例的 CSV 或 XLSX。· A CSV or XLSX with the heading and one example row.")
    public Response template(String kind) throws IOException {
        var template = new Template(kind(kind));
        return wish.isAsked()
                ? Response.ok(template.xlsx(), Xlsx.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".xlsx\"")
                        .build()
                : Response.ok(template.csv(), CSV).build();
    }

    @POST
    @Path("/{kind}")
    @Authenticated
    @Consumes({"text/csv", Xlsx.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importFile", summary = "导入文件 · Import a file", description = HOW)
    public ImportResult file(
            String kind,
            @Parameter(description = "只试算,不入库 · Only try, store nothing") @RestQuery boolean dryRun,
            @Parameter(description = "跳过错误行 · Leave out bad rows") @RestQuery boolean partial,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language,
            @NotNull InputStream in)
            throws IOException {
        var allowed = allowed(kind);
        try (var upload = Upload.of(in)) {
            var run = Ids.next(time.instant());
            return take(new ImportOrder(run, allowed, Actor.of(identity), upload, dryRun, partial, language));
        }
    }

    @POST
    @Path("/{kind}")
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importFormFile", summary = "导入文件 · Import a file", description = HOW)
    public ImportResult form(
            String kind,
            @Parameter(description = "只试算,不入库 · Only try, store nothing") @RestQuery boolean dryRun,
            @Parameter(description = "跳过错误行 · Leave out bad rows") @RestQuery boolean partial,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language,
            @NotNull @RestForm("file") FileUpload file)
            throws IOException {
        return file(kind, dryRun, partial, language, Files.newInputStream(file.uploadedFile()));
    }

    @GET
    @Path("/{kind}/runs/{run}/result")
    @Authenticated
    @Produces(CSV)
    @Operation(
            operationId = "getImportResult",
            summary = "下载导入结果文件 · Fetch the result file of an import",
            description = "CSV(UTF-8,带 BOM):首行为整份文件的结果,其后每个错误一行,列为行、列、代码、说明、结果,语言随 Accept-Language;"
                    + "仅本人可取,保留 30 天。· A CSV (UTF-8 with a byte order mark): the first row tells of the whole "
                    + "file, then one row an error with line, column, code, message and outcome, in the caller's language; "
                    + "for whoever ran the import, for 30 days.")
    public Response result(
            String kind,
            @Parameter(description = "导入答复或 422 中的 run · The run that the answer of the import names, a 422 too")
                    UUID run,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language) {
        var report = runs.report(Actor.of(identity), kind(kind).kind(), run);
        StreamingOutput file = out -> ResultFile.write(report, Language.of(language), out);
        return Response.ok(file, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + "-result.csv\"")
                .build();
    }

    /** What stored nothing has a result file all the same: its transaction is gone, so the run is kept in another. */
    private ImportResult take(ImportOrder order) {
        try {
            var result = desk.take(order);
            if (result.dryRun()) {
                runs.keep(order, ImportReport.of(result, result.untold()));
            }
            return result;
        } catch (Refusal refused) {
            if (refused.status() != 422 || refused.problem() instanceof CommonProblem) {
                throw refused; // not of what the file says
            }
            runs.keep(order, ImportReport.of(refused));
            var members = new TreeMap<>(refused.extensions());
            members.put("run", order.run());
            throw refused.with(members);
        }
    }

    private ImportKind allowed(String name) {
        var kind = kind(name);
        if (kind.roles().stream().noneMatch(identity::hasRole)) {
            throw Refusal.of(CommonProblem.FORBIDDEN);
        }
        return kind;
    }

    private ImportKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ImportProblem.UNKNOWN_KIND, name));
    }
}
