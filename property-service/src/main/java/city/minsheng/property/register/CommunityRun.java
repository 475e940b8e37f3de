package city.minsheng.property.register;

import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.problem.FieldError;
import java.util.List;
import java.util.Set;

/** Reads communities, and then brings their contracts into line. A row whose contract alone changed counts as updated. */
final class CommunityRun implements ImportRun {
    private final TableRun table;
    private final ContractChanges contracts;
    private Set<String> recontracted = Set.of();

    CommunityRun(TableRun table, ContractChanges contracts) {
        this.table = table;
        this.contracts = contracts;
    }

    @Override
    public void accept(Row row) {
        table.accept(row);
        if (!row.isGood()) {
            contracts.forget(row.line());
        }
    }

    @Override
    public void finish() {
        table.finish();
        table.lateErrors().forEach(error -> contracts.forget(error.line()));
        recontracted = contracts.apply();
    }

    @Override
    public List<FieldError> lateErrors() {
        return table.lateErrors();
    }

    @Override
    public long created() {
        return table.created();
    }

    @Override
    public long updated() {
        return table.updated()
                + recontracted.stream()
                        .filter(code -> !table.changed().contains(code))
                        .count();
    }
}
