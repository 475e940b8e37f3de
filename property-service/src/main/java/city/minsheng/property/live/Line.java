package city.minsheng.property.live;

/** What a listener hears through. */
interface Line {
    /** @param written is run once the text has left this process */
    void send(String text, Runnable written);

    void close(Closing why);
}
