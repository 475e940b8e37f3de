package city.minsheng.property.evaluation;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rankings, open to everyone from their publication on. */
@Path("/api/v1/evaluation-rankings")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "evaluations", description = "质量评价 · Evaluation of companies")
class RankingResource {
    @Inject
    Evaluations evaluations;

    @GET
    @PermitAll
    @Operation(
            operationId = "listEvaluationRankings",
            summary = "查询评价名次 · List the rankings",
            description = "公示中和已定的,新的在前。· Those under publicity and those that are final, newest first.")
    public Page<RankingView> list(@BeanParam Paging paging) {
        return evaluations.published(paging, RankingView::published);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getEvaluationRanking",
            summary = "查询一次评价的名次 · Read a ranking",
            description = "自公示起公开;公示期间为公示名次,定稿后为最终名次。· Public from its publication on; final once the evaluation is.")
    public RankingView get(UUID id) {
        return RankingView.published(evaluations.visible(null, id));
    }
}
