package city.minsheng.common.problem;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The published list of problem codes: where the {@code type} of a problem leads. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "problems", description = "错误代码 · Problem codes")
class ProblemPageResource {
    @Inject
    @All
    List<ProblemCatalogue> catalogues;

    @Schema(name = "ProblemPage", description = "错误代码说明 · What a problem code means")
    record Page(
            @Schema(description = "稳定的错误代码 · Stable code", examples = "invalid")
            String code,

            @Schema(description = "HTTP 状态码 · HTTP status", examples = "400")
            int status,

            @Schema(description = "中文说明 · Sentence in Chinese")
            String zh,

            @Schema(description = "英文说明 · Sentence in English")
            String en) {
        static Page of(ProblemCode problem) {
            return new Page(problem.code(), problem.status(), problem.zh(), problem.en());
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProblems",
            summary = "查询全部错误代码 · List the problem codes",
            description = "本服务可能返回的全部错误代码及其中英文说明。· Every code that this service can answer with, in both languages.")
    public List<Page> list() {
        return all().map(Page::of).toList();
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getProblem",
            summary = "查询一个错误代码 · Read a problem code",
            description = "错误答复中 type 指向的说明。· The page that the type of a problem leads to.")
    public Page get(@Parameter(description = "错误代码 · Problem code") String code) {
        return all().filter(problem -> problem.code().equals(code))
                .findFirst()
                .map(Page::of)
                .orElseThrow(() -> Refusal.of(CommonProblem.NOT_FOUND));
    }

    private Stream<? extends ProblemCode> all() {
        return catalogues.stream().flatMap(catalogue -> catalogue.problems().stream());
    }
}
