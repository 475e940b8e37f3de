package city.minsheng.common.problem;

/** A problem whose four parts stand in one record, so that no enum of problems repeats what only reads them out. */
public interface WordedProblem extends ProblemCode {
    /** The parts as {@link ProblemCode} describes them. */
    record Wording(int status, String code, String zh, String en) {}

    Wording wording();

    @Override
    default int status() {
        return wording().status();
    }

    @Override
    default String code() {
        return wording().code();
    }

    @Override
    default String zh() {
        return wording().zh();
    }

    @Override
    default String en() {
        return wording().en();
    }
}
