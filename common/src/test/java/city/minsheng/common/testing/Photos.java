package city.minsheng.common.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people send them: what must not be kept of them holds the word {@link #SECRET}. */
public final class Photos {
    public static final String SECRET = "SECRET-OF-THE-OWNER";

    /** Turned by a quarter, as a telephone that was held upright writes it. */
    public static final int TURNED = 6;

    private Photos() {}

    public static byte[] plainJpeg() {
        return drawn("jpg");
    }

    /** With place, device and way up in Exif, XMP, IPTC, a comment, and a second picture behind the end. */
    public static byte[] jpegOfTelephone() {
        var plain = plainJpeg();
        var photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        segment(photo, 0xe1, "Exif\0\0", exif());
        segment(photo, 0xe1, "http://ns.adobe.com/xap/1.0/\0", bytes("<x:xmpmeta>" + SECRET + "</x:xmpmeta>"));
        segment(photo, 0xed, "Photoshop 3.0\0", bytes(SECRET));
        segment(photo, 0xe2, "MPF\0", bytes(SECRET));
        segment(photo, 0xfe, "", bytes(SECRET));
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes(bytes(SECRET));
        photo.writeBytes(plain);
        return photo.toByteArray();
    }

    /** With a text and Exif. */
    public static byte[] pngWithTexts() {
        var plain = drawn("png");
        var picture = new ByteArrayOutputStream();
        var afterHeading = 8 + 12 + 13;
        picture.write(plain, 0, afterHeading);
        chunk(picture, "tEXt", bytes("Author\0" + SECRET));
        chunk(picture, "eXIf", exif());
        picture.write(plain, afterHeading, plain.length - afterHeading);
        picture.writeBytes(bytes(SECRET));
        return picture.toByteArray();
    }

    public static byte[] pdf() {
        return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    private static byte[] drawn(String format) {
        var image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 32; x++) {
            for (var y = 0; y < 24; y++) {
                image.setRGB(x, y, x * 8 << 16 | y * 10 << 8 | 0x40);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Maker, way up and a place in 冠县. */
    private static byte[] exif() {
        var maker = bytes(SECRET + "\0");
        var place = 50 + maker.length;
        var degrees = place + 2 + 4 * 12 + 4;
        var tiff = ByteBuffer.allocate(degrees + 48);
        tiff.put(bytes("MM")).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(tiff, 0x010f, 2, maker.length).putInt(50);
        entry(tiff, 0x0112, 3, 1).putShort((short) TURNED).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(place);
        tiff.putInt(0).put(maker);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2).put(bytes("N\0\0\0"));
        entry(tiff, 2, 5, 3).putInt(degrees);
        entry(tiff, 3, 2, 2).put(bytes("E\0\0\0"));
        entry(tiff, 4, 5, 3).putInt(degrees + 24);
        tiff.putInt(0);
        for (var part : new int[] {36, 28, 51, 115, 26, 34}) {
            tiff.putInt(part).putInt(1);
        }
        return tiff.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void segment(ByteArrayOutputStream out, int marker, String name, byte[] content) {
        var length = 2 + name.length() + content.length;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(bytes(name));
        out.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var check = new CRC32();
        check.update(bytes(name));
        check.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(bytes(name));
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** The first half of a file, as it arrives when the network goes. */
    public static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
