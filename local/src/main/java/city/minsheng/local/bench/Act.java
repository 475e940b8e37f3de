package city.minsheng.local.bench;

/** Something done again and again; it throws when the answer is not the right one. */
interface Act {
    void run() throws Exception;
}
