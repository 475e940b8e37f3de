package city.minsheng.property.formation;

import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.file.FileContents;
import city.minsheng.common.http.Download;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The papers of a formation: each document as it is printed, and all of them together for the filing. */
@Path("/api/v1/committee-formations/{id}")
@Transactional
@Tag(name = "committee-formations", description = "业主委员会组建 · Formation of owners' committees")
class FormationPaperResource extends FormationResource {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String ZIP = "application/zip";

    /** A paper by the name that it has in the package; a text, or the file that holds it. */
    private record Paper(String name, String html, UUID file) {}

    @Inject
    FileContents files;

    @GET
    @Path("/procedures/{number}/document")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, AUDITOR})
    @Produces(HTML)
    @Operation(
            operationId = "printFormationDocument",
            summary = "打印文书 · Print a document",
            description = "可直接打印的网页,重新表决的取最后一次;每次查看均留痕。· A page to be printed, of the last round where a vote was held "
                    + "again; every look is on record.")
    public Response document(
            UUID id, @Parameter(description = "程序序号 · Number of the procedure") @RestPath Integer number) {
        var actor = Actor.of(identity);
        var formation = formations.visible(actor, id);
        var template = formations.template(formation.facts().templateId());
        var procedure = template.procedure(number);
        var step = formation.steps().reversed().stream()
                .filter(done -> number.equals(done.number()) && done.textSealed() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.of(FormationProblem.NOT_PRINTED, number));
        audit.read(actor, KIND, id, "document " + number);
        return Response.ok(PrintedDocument.html(procedure.document(), vault.open(step.textSealed())), HTML)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .build();
    }

    @GET
    @Path("/package")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, AUDITOR})
    @Produces(ZIP)
    @APIResponse(
            responseCode = "200",
            description = "ZIP 文件 · A ZIP",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "downloadFormationPackage",
            summary = "下载备案材料包 · Fetch the filing package",
            description = "全部文书和材料,按程序编号,一个 ZIP;每次下载均留痕。· All documents that were filled and attached, by procedure, "
                    + "as one ZIP; every download is on record.")
    public Response everything(UUID id) {
        var actor = Actor.of(identity);
        var formation = formations.visible(actor, id);
        var papers = papers(formation, formations.template(formation.facts().templateId()));
        audit.read(actor, KIND, id, "package");
        var number = formation.facts().number();
        StreamingOutput zip = out -> write(papers, out);
        return Response.ok(zip, ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Download.disposition("备案材料 " + number + ".zip", number + ".zip"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private List<Paper> papers(Formation formation, Template template) {
        var all = new ArrayList<Paper>();
        for (var step : formation.steps()) {
            if (step.textSealed() != null) {
                var title = template.procedure(step.number()).document();
                var html = PrintedDocument.html(title, vault.open(step.textSealed()));
                all.add(new Paper(name(step.number(), step.round(), title, "文书.html"), html, null));
            }
        }
        for (var paper : formation.papers()) {
            var name = name(paper.number(), paper.round(), paper.name(), files.name(paper.fileId()));
            all.add(new Paper(name, null, paper.fileId()));
        }
        return all;
    }

    /** {@code 06 筹备组成员名单 - 名单.pdf}; a further round of a vote has a folder of its own. */
    private static String name(int procedure, int round, String title, String file) {
        var folder = round > 1 ? "第 " + round + " 次表决/" : "";
        return "%s%02d %s - %s".formatted(folder, procedure, title, file);
    }

    private void write(List<Paper> papers, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var paper : papers) {
                zip.putNextEntry(new ZipEntry(paper.name()));
                if (paper.file() == null) {
                    zip.write(paper.html().getBytes(StandardCharsets.UTF_8));
                } else {
                    try (var content = files.open(paper.file())) {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
    }
}
