package city.minsheng.common.imports;

import city.minsheng.common.problem.Sentence;

/** What became of a file, or of one row of it, as people read it in the result file. */
enum Outcome {
    STORED("已入库", "stored"),
    TRIED("仅试算", "tried only"),
    NOT_STORED("未入库", "not stored"),
    /** Of one row. */
    REFUSED("已拒绝", "refused");

    private final Sentence label;

    Outcome(String zh, String en) {
        label = new Sentence(zh, en);
    }

    Sentence label() {
        return label;
    }
}
