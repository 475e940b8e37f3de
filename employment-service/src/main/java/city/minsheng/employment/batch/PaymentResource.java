package city.minsheng.employment.batch;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.employment.batch.FactCheck.Worse;
import city.minsheng.employment.entitlement.Move;
import city.minsheng.employment.problem.EmploymentProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where a batch becomes money: approved by a second person, sent, and fetched as the file for the bank. */
@Path("/api/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "batches", description = "发放批次 · Batches")
class PaymentResource {
    private static final int NAMED = 100;

    @Inject
    Batches batches;

    @Inject
    Publicities publicities;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(EMPLOYMENT_APPROVER)
    @Operation(
            operationId = "approveBatch",
            summary = "审批批次 · Approve a batch",
            description =
                    "审批人不得是编制人或核对人;须给出家数和总额;再次核对事实,有不利变化时拒绝。· By a second person, who gives count and total; the facts are looked at again.")
    public BatchView approve(UUID id, @NotNull @Valid Figures in) {
        return act(id, BatchMove.APPROVE, (batch, actor, now) -> approve(batch, in.control(), actor, now));
    }

    @POST
    @Path("/{id}/send")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "sendBatch",
            summary = "发送支付 · Send the payments",
            description = "支付转为已发送,记录支付文件的哈希。· The payments become sent; the hash of the payment file is recorded.")
    public BatchView send(UUID id) {
        return act(id, BatchMove.SEND, this::send);
    }

    @GET
    @Path("/{id}/payment-file")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "getPaymentFile",
            summary = "下载支付文件 · Fetch the payment file",
            description =
                    "CSV,每笔支付一个唯一参考号;每次内容相同;每次读取账号都有审计记录。· CSV with a unique reference for each payment; the same bytes every time; each reading of the accounts is audited.")
    @APIResponse(
            responseCode = "200",
            description = "支付文件 · The payment file",
            content =
                    @Content(
                            mediaType = "text/csv;charset=UTF-8",
                            schema = @Schema(type = SchemaType.STRING, maxLength = Integer.MAX_VALUE)))
    public RestResponse<StreamingOutput> file(UUID id) {
        var actor = Actor.of(identity);
        var batch = batches.visible(actor, id);
        if (!batch.isSent()) {
            throw Refusal.of(EmploymentProblem.FILE_MISSING);
        }
        audit.read(actor, "payment-file", id, "payment file " + batch.number());
        var purpose = purpose(batch);
        StreamingOutput content =
                out -> QuarkusTransaction.requiringNew().run(() -> batches.writeFile(id, purpose, out));
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + batch.number() + ".csv\"")
                .header("Cache-Control", "no-store")
                .header("ETag", "\"" + batch.fileHash() + "\"")
                .build();
    }

    private void approve(Batch batch, Control counted, Actor actor, Instant now) {
        batch.approve(counted, actor, now);
        var worse = batches.worse(batch, actor);
        if (!worse.isEmpty()) {
            throw Refusal.of(EmploymentProblem.BATCH_FACTS_CHANGED, worse.size())
                    .because(worse.stream().limit(NAMED).map(Worse::asError).toList());
        }
        var approved = batches.moveAll(batch, Move.APPROVE, actor);
        var issued = batches.payments(batch).issue(actor, now);
        if (approved != batch.itemCount() || issued != batch.itemCount()) {
            throw new IllegalStateException(
                    batch.number() + " holds " + batch.itemCount() + ", approved " + approved + ", issued " + issued);
        }
    }

    private void send(Batch batch, Actor actor, Instant now) {
        batch.require(BatchMove.SEND, actor);
        batches.payments(batch).send(actor, now);
        batch.send(hash(batch), actor, now);
    }

    private String hash(Batch batch) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            batches.writeFile(
                    batch.id(), purpose(batch), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String purpose(Batch batch) {
        return batch.programme().label() + batch.year();
    }

    private interface Act {
        void take(Batch batch, Actor actor, Instant now);
    }

    private BatchView act(UUID id, BatchMove move, Act act) {
        var actor = Actor.of(identity);
        var batch = batches.visibleLocked(actor, id);
        var before = view(batch, actor);
        act.take(batch, actor, time.instant());
        batches.flush();
        var after = view(batch, actor);
        audit.change(actor, move.name(), "batch", id, before, after);
        return after;
    }

    private BatchView view(Batch batch, Actor actor) {
        return BatchView.of(batch, publicities.latest(batch).orElse(null), actor);
    }
}
