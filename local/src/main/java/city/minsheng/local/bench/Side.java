package city.minsheng.local.bench;

/** One of those who are compared. */
record Side(Act act, Reading reading) {
    static Side of(Act act) {
        return new Side(act, new Reading());
    }
}
