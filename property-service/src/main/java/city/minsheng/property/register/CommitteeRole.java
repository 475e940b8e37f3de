package city.minsheng.property.register;

/** Office in an owners' committee (业委会职务). */
enum CommitteeRole {
    DIRECTOR,
    DEPUTY_DIRECTOR,
    MEMBER
}
