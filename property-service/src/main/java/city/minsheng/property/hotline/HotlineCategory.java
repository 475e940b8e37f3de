package city.minsheng.property.hotline;

/** What a hotline case is about (诉求类别). */
enum HotlineCategory {
    CLEANING,
    ELEVATOR,
    FEES,
    HEATING,
    NOISE,
    OTHER,
    PARKING,
    PIPE_BLOCKAGE,
    SECURITY
}
