package city.minsheng.local;

import java.io.PrintStream;

/** Tells the person who waits what happens, with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String sentence) {
        out.printf("[%4d s] %s%n", (System.nanoTime() - began) / 1_000_000_000, sentence);
        out.flush();
    }

    public synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }
}
