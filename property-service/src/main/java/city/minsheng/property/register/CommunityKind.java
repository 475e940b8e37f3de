package city.minsheng.property.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of estate a community is (小区类型). */
@Schema(description = "小区类型:OLD 老旧,RELOCATION 回迁,COMMERCIAL 商品房 · Kind of community")
enum CommunityKind {
    OLD("老旧小区"),
    RELOCATION("回迁小区"),
    COMMERCIAL("商品房小区");

    private final String label;

    CommunityKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
