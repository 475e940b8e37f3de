package city.minsheng.property.register;

/** Who supports a community: a dual-registration unit (双报到单位) or a three-visits team (三遍访服务队). */
enum SupportKind {
    DUAL_REGISTRATION_UNIT,
    THREE_VISITS_TEAM
}
