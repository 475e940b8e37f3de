package city.minsheng.property.marketexit;

import city.minsheng.common.problem.Sentence;
import java.util.List;

/** What is handed over for every community (移交清单模板): data, by versions. */
record Template(int version, List<Line> lines) {
    /** One thing to hand over. */
    record Line(String code, HandoverItem.Kind kind, Sentence label) {}
}
