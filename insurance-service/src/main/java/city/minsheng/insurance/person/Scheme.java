package city.minsheng.insurance.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two insurance schemes (险种), with their national codes ({@code insutype}). */
@Schema(name = "Scheme", description = "险种:职工(310)、居民(390)· Scheme: employees (310), residents (390)")
public enum Scheme {
    EMPLOYEE("职工基本医疗保险", "310"),
    RESIDENT("城乡居民基本医疗保险", "390");

    private final String label;
    private final String nationalCode;

    Scheme(String label, String nationalCode) {
        this.label = label;
        this.nationalCode = nationalCode;
    }

    public String label() {
        return label;
    }

    public String nationalCode() {
        return nationalCode;
    }
}
