package city.minsheng.property.cable;

/**
 * What each trait weighs, and from what share of the most points a class begins: policy parameters in force on a day.
 *
 * @param year in which the age of a site is counted
 */
record PriorityWeights(
        int keySite, int size, int age, int difficulty, int firstClassPercent, int secondClassPercent, int year) {
    /** As it is stored with a schedule. */
    String text() {
        return "keySite=%d size=%d age=%d difficulty=%d first=%d second=%d year=%d"
                .formatted(keySite, size, age, difficulty, firstClassPercent, secondClassPercent, year);
    }

    int most() {
        return Priority.TOP_GRADE * (keySite + size + age + difficulty);
    }
}
