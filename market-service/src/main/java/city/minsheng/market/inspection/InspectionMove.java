package city.minsheng.market.inspection;

/** What an inspector can do to an inspection, and where it leads: {@code POST /{id}/{name-of-the-move}}. */
enum InspectionMove {
    START(InspectionStatus.STARTED),
    SUBMIT(InspectionStatus.SUBMITTED),
    SCORE(InspectionStatus.SCORED),
    PUBLISH(InspectionStatus.PUBLISHED),
    VOID(InspectionStatus.VOID);

    final InspectionStatus target;

    InspectionMove(InspectionStatus target) {
        this.target = target;
    }
}
