package city.minsheng.common.http;

/** Leaves the transaction of a repeated request, in which nothing was done, with the answer of the first. */
class ReplayedAnswer extends RuntimeException {
    private final transient StoredAnswer answer;

    ReplayedAnswer(StoredAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
