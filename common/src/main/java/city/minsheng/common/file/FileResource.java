package city.minsheng.common.file;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Download;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of a service: one that has some gives this an address, {@code /api/v1/files}, and names its subjects. */
public abstract class FileResource {
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Inject
    FileDesk desk;

    @Inject
    StoredFiles files;

    @Inject
    FileStore store;

    @Inject
    FileLinks links;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @Authenticated
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "uploadFile",
            summary = "上传文件 · Upload a file",
            description =
                    "JPEG、PNG 照片或 PDF 扫描件,最大 20 MiB,一个事项的文件数有上限;按内容识别,声明的类型不符则拒绝。照片中的位置、时间、设备等信息(EXIF、GPS、XMP、IPTC)和预览图在入库前去除,只保留方向;PDF 原样保存。能查看所属事项的人才能上传,同一事项重复上传相同内容返回已有文件。· Photos as JPEG or PNG, scans as PDF, up to 20 MiB, a bounded number for a thing; known by their content; a declared type that differs is refused. Place, time, device (EXIF, GPS, XMP, IPTC) and previews are taken out of photos before they are kept, the way up stays; a PDF is kept as it is. For those who may see the thing it belongs to; the same content for the same thing is answered with the file that was there.")
    public FileView upload(
            @Schema(description = "所属事项种类 · Kind of the thing it belongs to", examples = "service-request")
                    @NotBlank
                    @Size(max = 32)
                    @RestForm
                    String subjectKind,
            @Schema(description = "所属事项标识 · Id of that thing")
                    @NotNull
                    @Size(max = 36)
                    @Pattern(regexp = UUID_FORM)
                    @RestForm
                    String subjectId,
            @Schema(description = "文件 · The file") @NotNull @RestForm("file") FileUpload file)
            throws IOException {
        return desk.take(subjectKind, UUID.fromString(subjectId), file, Actor.of(identity));
    }

    @GET
    @Authenticated
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listFiles",
            summary = "查询一个事项的文件 · List the files of a thing",
            description = "能查看该事项的人可查,新的在前。· For those who may see the thing; newest first.")
    public Page<FileView> list(
            @Parameter(
                            description = "所属事项种类 · Kind of the thing",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 32))
                    @RestQuery
                    String subjectKind,
            @Parameter(
                            description = "所属事项标识 · Id of the thing",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36))
                    @RestQuery
                    String subjectId,
            @BeanParam Paging paging) {
        if (subjectKind == null) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "subjectKind");
        }
        if (subjectId == null || !subjectId.matches(UUID_FORM)) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "subjectId");
        }
        var subject = UUID.fromString(subjectId);
        desk.subject(subjectKind).requireVisible(Actor.of(identity), subject);
        return files.of(subjectKind, subject, paging);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getFile",
            summary = "查询一个文件的信息 · Read about a file",
            description = "能查看所属事项的人可查。· For those who may see the thing it belongs to.")
    public FileView get(UUID id) {
        return visible(id, Actor.of(identity));
    }

    @GET
    @Path("/{id}/content")
    @Authenticated
    @Transactional
    @Produces({"image/jpeg", "image/png", "application/pdf"})
    @APIResponse(
            responseCode = "200",
            description = "文件内容 · The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "getFileContent",
            summary = "下载文件 · Fetch a file",
            description =
                    "能查看所属事项的人可下载,每次下载均留痕。· For those who may see the thing it belongs to; every download is on record.")
    public Response content(UUID id) {
        var actor = Actor.of(identity);
        var file = visible(id, actor);
        audit.read(actor, StoredFiles.AUDITED, id, "content");
        return answer(file, KEPT);
    }

    @POST
    @Path("/{id}/link")
    @Authenticated
    @Transactional
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "linkFile",
            summary = "获取短时链接 · Get a link for a short time",
            description = "不带令牌也能打开的地址,最长十分钟有效,供图片组件使用;每次获取均留痕。· An address that opens without a token, good "
                    + "for ten minutes at most, for pictures on a page; every one is on record.")
    public FileLink link(UUID id) {
        var actor = Actor.of(identity);
        visible(id, actor);
        audit.read(actor, StoredFiles.AUDITED, id, "link");
        return links.to(id, time.instant());
    }

    @GET
    @Path("/{id}/shared")
    @PermitAll
    @Transactional
    @Produces({"image/jpeg", "image/png", "application/pdf"})
    @APIResponse(
            responseCode = "200",
            description = "文件内容 · The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "410")
    @Operation(
            operationId = "getSharedFile",
            summary = "凭短时链接打开文件 · Open a link",
            description = "地址由 linkFile 给出。· The address is given by linkFile.")
    public Response shared(
            UUID id,
            @Parameter(
                            description = "失效时刻,Unix 秒 · Until when, Unix seconds",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 12))
                    @RestQuery
                    String expires,
            @Parameter(description = "签名 · Signature", schema = @Schema(type = SchemaType.STRING, maxLength = 64))
                    @RestQuery
                    String signature) {
        var now = time.instant();
        var until = links.require(id, expires, signature, now);
        var file = files.find(id).orElseThrow(() -> Refusal.of(FileProblem.MISSING, id));
        return answer(file, Duration.between(now, until));
    }

    private FileView visible(UUID id, Actor actor) {
        var file = files.find(id).orElseThrow(() -> Refusal.of(FileProblem.MISSING, id));
        try {
            desk.subject(file.subjectKind()).requireVisible(actor, file.subjectId());
            return file;
        } catch (Refusal notForHim) {
            throw Refusal.of(FileProblem.MISSING, id);
        }
    }

    /** Opened by nothing but what shows pictures, and kept by the reader alone. */
    private Response answer(FileView file, Duration kept) {
        var plainName = file.id() + "." + file.kind().ending();
        return Response.ok(store.open(file.id()), file.kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(file.name(), plainName))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + kept.toSeconds())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
