package city.minsheng.common.problem;

/**
 * One way in which a request can be refused: the status and the code are contract and never change, the sentences are
 * for people. Each service lists its own in an enum that is also a CDI-visible {@link ProblemCatalogue}.
 */
public interface ProblemCode {
    /** HTTP status, 400 to 599. */
    int status();

    /** Stable, dotted, lower case: {@code request.missing}. */
    String code();

    /** The sentence a clerk understands, in Chinese; {@code {0}} is the first argument. */
    String zh();

    /** The same sentence in English. */
    String en();
}
