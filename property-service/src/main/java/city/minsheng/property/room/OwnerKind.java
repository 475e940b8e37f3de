package city.minsheng.property.room;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an owner is (业主类型): a person has a resident ID, the others a unified social credit code. */
@Schema(description = "业主类型:PERSON 个人,ORGANISATION 单位,DEVELOPER 建设单位 · What an owner is")
enum OwnerKind {
    PERSON,
    ORGANISATION,
    DEVELOPER
}
