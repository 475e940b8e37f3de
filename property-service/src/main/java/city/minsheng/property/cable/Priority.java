package city.minsheng.property.cable;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How early a site comes (优先次序), point by point: each trait has a grade of 0 to 4, times its weight. A hard site scores
 * high, because what takes long is begun early. Whole numbers only, so that the same data give the same order anywhere.
 */
@Schema(name = "CablePriority", description = "优先次序及其得分 · How early a site comes, and why")
record Priority(
        @Schema(description = "类别:FIRST 一类,SECOND 二类,THIRD 三类 · Class")
        Rank rank,

        @Schema(description = "重点部位得分 · Points for a key site", examples = "160")
        int keySite,

        @Schema(description = "规模得分 · Points for the size", examples = "40")
        int size,

        @Schema(description = "楼龄得分 · Points for the age", examples = "60")
        int age,

        @Schema(description = "难度得分 · Points for the difficulty", examples = "60")
        int difficulty,

        @Schema(description = "总分 · All points", examples = "320")
        int total) {
    static final int TOP_GRADE = 4;

    /** Class of a site (点位类别). */
    @Schema(name = "CableClass", description = "FIRST 一类,SECOND 二类,THIRD 三类 · Class")
    enum Rank {
        FIRST,
        SECOND,
        THIRD
    }

    /** A site that can be put in order; its name settles what the points leave equal. */
    record Placed(Traits traits, Priority priority, SiteKind kind, String name) {}

    /** Pilots first, for they set the standard; then points; then the older one, the kind, the name. */
    static final Comparator<Placed> ORDER = Comparator.comparing(
                    (Placed placed) -> !placed.traits().pilot())
            .thenComparing(placed -> -placed.priority().total())
            .thenComparing(placed -> placed.traits().builtYear(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Placed::kind)
            .thenComparing(Placed::name);

    static Priority of(Traits site, PriorityWeights weights) {
        int key = weights.keySite() * (site.keySite() == null ? 0 : TOP_GRADE);
        int size = weights.size() * gradeOf(site.sizeClass());
        int age = weights.age() * gradeOfAge(site.builtYear(), weights.year());
        int difficulty = weights.difficulty() * (site.difficulty() == null ? 0 : site.difficulty() - 1);
        int total = key + size + age + difficulty;
        return new Priority(rank(total, weights), key, size, age, difficulty, total);
    }

    private static Rank rank(int total, PriorityWeights weights) {
        long reached = 100L * total;
        if (reached >= (long) weights.firstClassPercent() * weights.most()) {
            return Rank.FIRST;
        }
        return reached >= (long) weights.secondClassPercent() * weights.most() ? Rank.SECOND : Rank.THIRD;
    }

    private static int gradeOf(SizeClass size) {
        if (size == null) {
            return 0;
        }
        return switch (size) {
            case SMALL -> 1;
            case MEDIUM -> 2;
            case LARGE -> TOP_GRADE;
        };
    }

    /** One grade for each ten years, from the first year on. */
    private static int gradeOfAge(Integer builtYear, int year) {
        return builtYear == null ? 0 : Math.clamp((year - builtYear) / 10L + 1, 1, TOP_GRADE);
    }
}
