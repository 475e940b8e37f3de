package city.minsheng.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.minsheng.common.problem.ProblemCode;
import city.minsheng.common.problem.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says with which code an act is refused. */
public final class Refused {
    private Refused() {}

    public static Refusal with(ProblemCode problem, ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.problem()).isEqualTo(problem);
        return refusal;
    }
}
