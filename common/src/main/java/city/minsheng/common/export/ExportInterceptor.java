package city.minsheng.common.export;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.sheet.SheetWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/**
 * Makes the file that is wanted, inside the transaction of the endpoint: a list is asked for page after page, as its
 * reader would ask, so that its scope, its filters and its rows are those of the list. Every resource is transactional,
 * so it is bound to that, and no list has to say anything to be exported.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ExportInterceptor {
    /** At the same time, and on each replica: an export holds a connection far longer than a page does. */
    private static final Semaphore PLACES = new Semaphore(4);

    @Inject
    ExportWish wish;

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager entities;

    @AroundInvoke
    Object export(InvocationContext call) throws Exception {
        if (!Arc.container().requestContext().isActive() || !wish.isOpen()) {
            return call.proceed();
        }
        if (!PLACES.tryAcquire()) {
            throw Refusal.of(CommonProblem.UNAVAILABLE);
        }
        try {
            return write(call, wish.layout());
        } finally {
            PLACES.release();
        }
    }

    private Object write(InvocationContext call, Layout layout) throws Exception {
        var digest = new RowDigest();
        Object answer;
        try (var out = new BufferedOutputStream(Files.newOutputStream(wish.begin()));
                var sheet = new SheetWriter(out, layout.label(), layout.headings())) {
            answer = layout.isList()
                    ? rows(call, new ListSheet(sheet, layout, digest, ListSheet.MOST_ROWS))
                    : figures(call, sheet, layout, digest);
        }
        wish.finish(digest.tag());
        return answer;
    }

    private Page<?> rows(InvocationContext call, ListSheet sheet) throws Exception {
        var paging = Arrays.stream(call.getParameters())
                .filter(Paging.class::isInstance)
                .map(Paging.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " is a list without a Paging"));
        paging.readThrough();
        while (true) {
            var page = (Page<?>) call.proceed();
            for (var item : page.items()) {
                sheet.add(json.valueToTree(item));
            }
            if (page.nextCursor() == null) {
                return page;
            }
            paging.goOnAt(page.nextCursor());
            // What was read is written; a hundred thousand entities are more than a session should remember.
            entities.flush();
            entities.clear();
        }
    }

    private Object figures(InvocationContext call, SheetWriter sheet, Layout layout, RowDigest digest)
            throws Exception {
        var answer = call.proceed();
        JsonNode tree = json.valueToTree(answer);
        for (var row : Figures.of(tree, layout)) {
            sheet.row(row);
        }
        digest.add(tree);
        return answer;
    }
}
