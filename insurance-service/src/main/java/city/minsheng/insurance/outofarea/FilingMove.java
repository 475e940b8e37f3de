package city.minsheng.insurance.outofarea;

/** What can be done to a filing: the first two follow the decision on its case, the last is the applicant's. */
public enum FilingMove {
    ACTIVATE,
    LAPSE,
    CANCEL
}
