package city.minsheng.local.process;

/** The command cannot go on: the message is a sentence for the person at the terminal. */
public class Failure extends RuntimeException {
    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
