package city.minsheng.common.sheet;

import city.minsheng.common.problem.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook while it is unpacked: a few bytes may unpack to anything, so what comes out is counted. */
final class BoundedStream extends FilterInputStream {
    /** More of one piece of XML, a text or a name, is nothing that a spreadsheet writes. */
    private static final int LONGEST_PIECE = 1 << 20;

    /** What may still be unpacked of a workbook, over all of its parts. */
    static final class Budget {
        private final long all;
        private long left;

        Budget(long bytes) {
            all = bytes;
            left = bytes;
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Refusal.of(SheetProblem.UNPACKED_TOO_LARGE, (all >> 20) + " MiB");
            }
        }
    }

    private final Budget budget;
    private int piece;

    BoundedStream(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    /** A piece of XML has been told: the next may begin. */
    void told() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var read = super.read(buffer, from, length);
        if (read > 0) {
            budget.spend(read);
            piece += read;
            if (piece > LONGEST_PIECE) {
                throw Refusal.of(SheetProblem.UNREADABLE);
            }
        }
        return read;
    }
}
