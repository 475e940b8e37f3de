package city.minsheng.common.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The way up of a photo: the one thing of Exif that is kept, for without it most photos of telephones lie on their side. */
final class Orientation {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;
    private static final int MOST = 8;
    private static final int ENTRY_BYTES = 12;
    private static final short TIFF = 42;

    private Orientation() {}

    /** A segment that says the same of the way up and nothing else; null when nothing has to be said. */
    static byte[] kept(byte[] segment) {
        var found = of(segment);
        return found > UPRIGHT && found <= MOST ? segment(found) : null;
    }

    /** 1 where a segment says nothing that can be read. */
    private static int of(byte[] segment) {
        if (segment.length < EXIF.length || !Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
            return UPRIGHT;
        }
        var tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        try {
            tiff.order(tiff.get() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return tiff.get() != 0 && tiff.getShort() == TIFF ? first(tiff, tiff.getInt()) : UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException unreadable) {
            return UPRIGHT;
        }
    }

    private static int first(ByteBuffer tiff, int directory) {
        tiff.position(directory);
        for (var left = tiff.getShort() & 0xffff; left > 0; left--) {
            var entry = tiff.position();
            if (tiff.getShort() == TAG && tiff.getShort() == SHORT && tiff.getInt() == 1) {
                return tiff.getShort();
            }
            tiff.position(entry + ENTRY_BYTES);
        }
        return UPRIGHT;
    }

    private static byte[] segment(int orientation) {
        return ByteBuffer.allocate(EXIF.length + 26)
                .put(EXIF)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort(TIFF)
                .putInt(8) // where the directory begins
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0) // no further directory
                .array();
    }
}
