package city.minsheng.property.notice;

/** A notice and where it goes: what a channel needs. */
public record Letter(NoticeView notice, Address address) {}
