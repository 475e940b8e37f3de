package city.minsheng.common.problem;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what a failure of a library means to the caller. Frameworks wrap: the whole chain of causes is looked through. */
final class Failures {
    /** No connection, none left, a server that stops or starts, a database or role that is closed for the moment. */
    private static final Set<String> UNREACHABLE = Set.of("08", "28", "3D", "53", "55000", "57P");

    private Failures() {}

    /** The refusal that a failure amounts to; null when it is a defect of ours. */
    static Refusal meaning(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            var refusal = of(cause);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Refusal of(Throwable cause) {
        return switch (cause) {
            case Refusal refusal -> refusal;
            case OptimisticLockException stale -> Refusal.of(CommonProblem.STALE);
            case org.hibernate.StaleStateException stale -> Refusal.of(CommonProblem.STALE);
            case HttpClosedException gone ->
                Refusal.of(CommonProblem.HTTP); // the caller himself, and he hears nothing of it
            case StreamConstraintsException tooLong -> Refusal.of(CommonProblem.TOO_LARGE, "1 MiB");
            case UnrecognizedPropertyException unknown ->
                unreadable(unknown, "unknown-property", Sentence.of("没有这一项", "There is no such property"));
            case JsonMappingException mapping ->
                unreadable(mapping, "format", Sentence.of("此项的格式不正确", "The value does not have the required form"));
            case com.fasterxml.jackson.core.JsonProcessingException malformed ->
                Refusal.of(CommonProblem.UNREADABLE, "JSON");
            case SQLException sql -> ofSql(sql);
            default -> null;
        };
    }

    private static Refusal unreadable(JsonMappingException failure, String code, Sentence message) {
        var pointer = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        return Refusal.of(CommonProblem.UNREADABLE, pointer).because(List.of(FieldError.at(pointer, code, message)));
    }

    private static Refusal ofSql(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (UNREACHABLE.stream().anyMatch(state::startsWith)) {
            return Refusal.of(CommonProblem.UNAVAILABLE);
        }
        if (state.equals("23505") || state.equals("23P01")) {
            return Refusal.of(CommonProblem.DUPLICATE);
        }
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
            return Refusal.of(CommonProblem.STALE);
        }
        // A value that no rule of ours caught and the database would not take: refused all the same.
        if (state.startsWith("22") || state.equals("23502") || state.equals("23503") || state.equals("23514")) {
            return Refusal.of(CommonProblem.INVALID);
        }
        // The pool has no state of its own for "no connection within the time".
        return state.isEmpty() ? Refusal.of(CommonProblem.UNAVAILABLE) : null;
    }
}
