package city.minsheng.property.listing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which list (名单类型): red praises a company, black warns of it. */
@Schema(description = "名单类型:RED 红名单,BLACK 黑名单 · Which list")
public enum Colour {
    RED("红名单", "listing.red-months"),
    BLACK("黑名单", "listing.black-months");

    private final String label;
    final String termKey;

    Colour(String label, String termKey) {
        this.label = label;
        this.termKey = termKey;
    }

    public String label() {
        return label;
    }
}
