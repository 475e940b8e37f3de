package city.minsheng.property.trusteeship;

/**
 * Who is to serve what (托管意向).
 *
 * @param unitUscc the renovation unit (改造实施单位)
 * @param months how long it serves free
 */
record Proposal(String number, String communityCode, String regionCode, String unitUscc, int months) {}
