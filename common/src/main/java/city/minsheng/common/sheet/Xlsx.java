package city.minsheng.common.sheet;

/** The one form of spreadsheet that is read and written here. */
public final class Xlsx {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Xlsx() {}
}
