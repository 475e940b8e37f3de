package city.minsheng.common.file;

import city.minsheng.common.problem.Refusal;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a photo segment by segment (ITU-T T.81, annex B). What stays is listed, so that a note of a maker that nobody has
 * heard of goes, too: the picture itself, JFIF without its preview, the colour profile, Adobe's mark of the colours, and
 * the way up. Place, time, device and previews of Exif, XMP and IPTC go, and so does what telephones hide behind the end
 * of the picture. The picture stays as it is, byte for byte.
 */
final class Jpeg {
    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;

    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int JFIF_BYTES = 14;

    private final DataInputStream in;
    private final OutputStream out;

    private Jpeg(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    static void copy(InputStream in, OutputStream out) throws IOException {
        new Jpeg(in, out).copy();
    }

    private void copy() throws IOException {
        require(marker() == START);
        out.write(MARK);
        out.write(START);
        var scans = 0;
        var marker = marker();
        while (marker != END) {
            require(marker != START);
            if (marker == SCAN) {
                scans++;
                marker = scan();
            } else {
                segment(marker);
                marker = marker();
            }
        }
        require(scans > 0);
        out.write(MARK);
        out.write(END);
    }

    private int marker() throws IOException {
        require(in.readUnsignedByte() == MARK);
        var marker = MARK;
        while (marker == MARK) { // any number of them may stand before a marker
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        var content = content();
        var kept = kept(marker, content);
        if (kept != null) {
            write(marker, kept);
        }
    }

    private byte[] content() throws IOException {
        var length = in.readUnsignedShort() - 2;
        require(length >= 0);
        var content = new byte[length];
        in.readFully(content);
        return content;
    }

    /** What of a segment stays; null when it goes. */
    private static byte[] kept(int marker, byte[] content) {
        return switch (marker) {
            case APP0 -> startsWith(content, JFIF) && content.length >= JFIF_BYTES ? withoutPreview(content) : null;
            case APP1 -> Orientation.kept(content);
            case APP2 -> startsWith(content, ICC) ? content : null;
            case APP14 -> startsWith(content, ADOBE) ? content : null;
            default -> isPicture(marker) ? content : null;
        };
    }

    /** Frames, tables and intervals: without them the picture cannot be shown. */
    private static boolean isPicture(int marker) {
        return marker >= 0xc0 && marker <= 0xcf || marker >= 0xdb && marker <= 0xdf;
    }

    private static byte[] withoutPreview(byte[] jfif) {
        var kept = Arrays.copyOf(jfif, JFIF_BYTES);
        kept[JFIF_BYTES - 2] = 0;
        kept[JFIF_BYTES - 1] = 0;
        return kept;
    }

    /** @return the marker that ends the scan */
    private int scan() throws IOException {
        write(SCAN, content());
        while (true) {
            var one = in.readUnsignedByte();
            if (one == MARK) {
                var next = in.readUnsignedByte();
                while (next == MARK) {
                    next = in.readUnsignedByte();
                }
                if (next != 0 && (next < 0xd0 || next > 0xd7)) {
                    return next;
                }
                out.write(MARK);
                out.write(next);
            } else {
                out.write(one);
            }
        }
    }

    private void write(int marker, byte[] content) throws IOException {
        out.write(MARK);
        out.write(marker);
        out.write(content.length + 2 >>> 8);
        out.write(content.length + 2);
        out.write(content);
    }

    private static boolean startsWith(byte[] content, byte[] word) {
        return content.length >= word.length && Arrays.equals(content, 0, word.length, word, 0, word.length);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw Refusal.of(FileProblem.DAMAGED);
        }
    }
}
