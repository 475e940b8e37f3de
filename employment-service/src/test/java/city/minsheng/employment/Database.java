package city.minsheng.employment;

import city.minsheng.common.testing.PlatformResource;
import java.util.List;

/** The database of the tests as its owner sees it: emptied before a test, and asked what no endpoint tells. */
public final class Database {
    private Database() {}

    /** Leaves nothing but the policy parameters that the migrations brought. */
    public static void empty() {
        run("""
                truncate enterprise, cycle, basis, basis_parameter, batch, batch_step, entitlement, decision,
                    decision_reason, entitlement_step, publicity, publicity_item, payment, payment_step,
                    audit_entry, idempotency_key
                """);
        run("delete from policy_parameter where document = 'test'");
    }

    public static void run(String sql) {
        PlatformResource.run(sql);
    }

    /** The first column of every row, as text. */
    public static List<String> ask(String sql) {
        return PlatformResource.ask(sql);
    }

    public static long count(String table) {
        return Long.parseLong(ask("select count(*) from " + table).getFirst());
    }
}
