package city.minsheng.employment.batch;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.privacy.Vault;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** The payments of a batch (支付): issued and sent together, each with a reference of its own. */
final class PaymentOrders {
    private static final String ISSUE = """
            with issued as (
                insert into payment (reference, version, batch_id, entitlement_id, payee_uscc, payee_name,
                    account_sealed, amount_fen, status)
                select ?2 || '-' || lpad(cast(row_number() over (order by t.id) as text), 7, '0'), 0, t.batch_id, t.id,
                    t.uscc, e.name, e.bank_account_sealed, t.amount_fen, 'ISSUED'
                from entitlement t join enterprise e on e.id = t.enterprise_id
                where t.batch_id = ?1 and t.status = 'APPROVED'
                returning reference, version, status)
            insert into payment_step (reference, seq, status, at, subject, person, on_behalf_of)
            select reference, version, status, ?3, ?4, cast(?5 as uuid), ?6 from issued
            """;
    private static final String SEND = """
            with sent as (
                update payment set status = 'SENT', version = version + 1
                where batch_id = ?1 and status = 'ISSUED'
                returning reference, version, status)
            insert into payment_step (reference, seq, status, at, subject, person, on_behalf_of)
            select reference, version, status, ?3, ?4, cast(?5 as uuid), ?6 from sent where ?2 <> ''
            """;
    private static final String SELECT = """
            select reference, payee_name, payee_uscc, account_sealed, amount_fen from payment
            where batch_id = ? order by reference
            """;
    private static final String HEADING = "reference,payeeName,payeeUscc,account,amountYuan,purpose\n";

    private final EntityManager entities;
    private final Batch batch;

    PaymentOrders(EntityManager entities, Batch batch) {
        this.entities = entities;
        this.batch = batch;
    }

    /** @return how many were issued */
    int issue(Actor actor, Instant now) {
        return run(ISSUE, actor, now);
    }

    int send(Actor actor, Instant now) {
        return run(SEND, actor, now);
    }

    private int run(String sql, Actor actor, Instant now) {
        return Sql.update(
                entities,
                sql,
                batch.id(),
                batch.number(),
                now,
                actor.subject(),
                actor.requirePerson().toString(),
                actor.onBehalfOf());
    }

    /** Writes the file for the bank (支付文件): CSV in UTF-8, by reference, the same bytes every time. */
    static void write(Connection connection, UUID batch, String purpose, Vault vault, OutputStream out)
            throws SQLException, IOException {
        out.write(HEADING.getBytes(StandardCharsets.UTF_8));
        try (var query = connection.prepareStatement(SELECT)) {
            query.setFetchSize(1000);
            query.setObject(1, batch);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var line = String.join(
                            ",",
                            row.getString(1),
                            quoted(row.getString(2)),
                            row.getString(3),
                            vault.open(row.getString(4)),
                            new Money(row.getLong(5)).yuan(),
                            quoted(purpose));
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
