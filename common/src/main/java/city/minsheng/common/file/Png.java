package city.minsheng.common.file;

import city.minsheng.common.problem.Refusal;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Copies a picture chunk by chunk (ISO/IEC 15948). What stays is listed: the picture and what its colours need. Texts,
 * times and Exif go, and so does what stands behind the end.
 */
final class Png {
    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final String FIRST = "IHDR";
    private static final String DATA = "IDAT";
    private static final String LAST = "IEND";
    private static final Set<String> KEPT = Set.of(
            FIRST, "PLTE", DATA, LAST, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs",
            "sPLT");
    private static final int NAME_BYTES = 4;
    private static final int CHECK_BYTES = 4;

    private Png() {}

    static void copy(InputStream source, OutputStream sink) throws IOException {
        var in = new DataInputStream(source);
        var out = new DataOutputStream(sink);
        require(in.readLong() == SIGNATURE);
        out.writeLong(SIGNATURE);
        var previous = "";
        var data = false;
        while (!previous.equals(LAST)) {
            var name = chunk(in, out);
            require(previous.isEmpty() == name.equals(FIRST));
            data |= name.equals(DATA);
            previous = name;
        }
        require(data);
    }

    private static String chunk(DataInputStream in, DataOutputStream out) throws IOException {
        var length = in.readInt();
        require(length >= 0);
        var name = new String(in.readNBytes(NAME_BYTES), StandardCharsets.US_ASCII);
        var rest = (long) length + CHECK_BYTES;
        if (KEPT.contains(name)) {
            out.writeInt(length);
            out.writeBytes(name);
            pass(in, out, rest);
        } else {
            in.skipNBytes(rest);
        }
        return name;
    }

    private static void pass(DataInputStream in, DataOutputStream out, long bytes) throws IOException {
        var buffer = new byte[1 << 13];
        for (var left = bytes; left > 0; ) {
            var some = (int) Math.min(left, buffer.length);
            in.readFully(buffer, 0, some);
            out.write(buffer, 0, some);
            left -= some;
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw Refusal.of(FileProblem.DAMAGED);
        }
    }
}
