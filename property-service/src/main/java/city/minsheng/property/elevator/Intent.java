package city.minsheng.property.elevator;

/** Who wishes an elevator where (加装意向). */
record Intent(String number, String communityCode, String regionCode, String building, String unit, String wish) {}
