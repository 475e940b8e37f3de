package city.minsheng.common.imports;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.problem.Language;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes a file in: one transaction, in which either all of it is stored or, unless asked otherwise, nothing. */
@ApplicationScoped
class ImportDesk {
    @Inject
    InstantSource time;

    @Inject
    Audit audit;

    @Inject
    ImportRuns runs;

    @Transactional
    @Idempotent
    ImportResult take(ImportOrder order) {
        var kind = order.kind();
        var run = kind.begin(order.actor(), time.instant());
        var tally = new Tally();
        try (var lines = order.upload().rows()) {
            var first = lines.next();
            var heading = first == null ? fail(Refusal.of(ImportProblem.EMPTY)) : heading(first, kind);
            for (var line = lines.next(); line != null; line = lines.next()) {
                var row = row(line, heading, kind);
                if (row.isGood()) {
                    run.accept(row);
                }
                tally.add(row);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run.finish();
        return conclude(order, run, tally);
    }

    private ImportResult conclude(ImportOrder order, ImportRun run, Tally tally) {
        var refused = tally.refused(run);
        var wanted = refused == 0 || order.partial();
        var stored = wanted && !order.dryRun();
        var errors = tally.errors(run);
        var result = new ImportResult(
                order.run(),
                order.kind().kind(),
                order.dryRun(),
                stored,
                tally.read(),
                wanted ? run.created() : 0,
                wanted ? run.updated() : 0,
                wanted ? tally.read() - refused - run.created() - run.updated() : 0,
                refused,
                errors.stream()
                        .map(error -> error.tell(Language.of(order.language())))
                        .toList(),
                errors);
        if (!wanted && !order.dryRun()) {
            throw Refusal.of(ImportProblem.REFUSED, refused).because(errors).with(counts(result));
        }
        if (order.dryRun()) {
            QuarkusTransaction.setRollbackOnly();
        } else {
            audit.change(
                    order.actor(), "IMPORT", order.kind().kind(), order.upload().sha256(), null, counts(result));
            runs.keep(order, ImportReport.of(result, errors));
        }
        return result;
    }

    private static Map<String, Object> counts(ImportResult result) {
        return new TreeMap<>(Map.of(
                "kind", result.kind(),
                "dryRun", result.dryRun(),
                "stored", result.stored(),
                "read", result.read(),
                "created", result.created(),
                "updated", result.updated(),
                "unchanged", result.unchanged(),
                "refused", result.refused()));
    }

    private static List<String> heading(RowSource.Line first, ImportKind kind) {
        var names = kind.columns().stream().map(Column::name).toList();
        var found = first.cells();
        if (found.size() != names.size() || !new HashSet<>(found).equals(new HashSet<>(names))) {
            throw Refusal.of(ImportProblem.HEADING, String.join(",", names));
        }
        return found;
    }

    private static List<String> fail(Refusal refusal) {
        throw refusal;
    }

    private static Row row(RowSource.Line line, List<String> heading, ImportKind kind) {
        var cells = new HashMap<String, String>();
        var dates = new HashSet<String>();
        for (int i = 0; i < heading.size() && i < line.cells().size(); i++) {
            cells.put(heading.get(i), line.cells().get(i));
            if (line.remark(i) == CellRemark.DATE) {
                dates.add(heading.get(i));
            }
        }
        var row = new Row(line.number(), cells, dates, kind.columns());
        if (line.cells().size() != heading.size()) {
            row.refuse(
                    null,
                    "field-count",
                    Sentence.of(
                            "应有 {0} 列,实有 {1} 列",
                            "Should have {0} fields, has {1}",
                            heading.size(),
                            line.cells().size()));
        }
        refuseUntaken(row, line, heading);
        return row;
    }

    /** A cell whose value is lost would read as an empty one: its row is refused before anything is read of it. */
    private static void refuseUntaken(Row row, RowSource.Line line, List<String> heading) {
        for (int i = 0; i < heading.size(); i++) {
            var remark = line.remark(i);
            if (remark != null && remark.isFaultIn(heading.get(i))) {
                row.refuse(heading.get(i), remark.code(), remark.sentence());
            }
        }
    }
}
