package city.minsheng.common.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.problem.Refusal;
import city.minsheng.common.testing.Photos;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {
    @TempDir
    Path folder;

    @Test
    void of_a_photo_of_a_telephone_nothing_is_left_but_the_picture_and_its_way_up() throws Exception {
        var photo = Photos.jpegOfTelephone();
        assertThat(read(photo)
                        .getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .isBetween(36.4, 36.5);
        var clean = clean(photo, FileKind.JPEG);
        assertThat(text(clean))
                .doesNotContain(Photos.SECRET)
                .doesNotContain("xmpmeta")
                .doesNotContain("Photoshop");
        var left = read(clean);
        assertThat(left.getDirectories()).noneMatch(Directory::hasErrors);
        assertThat(left.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        var exif = left.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getTagCount()).isEqualTo(1);
        assertThat(exif.getInt(ExifDirectoryBase.TAG_ORIENTATION)).isEqualTo(Photos.TURNED);
        assertSamePicture(clean, photo);
        assertThat(clean(clean, FileKind.JPEG)).isEqualTo(clean);
    }

    @Test
    void a_photo_without_notes_stays_as_it_is() throws Exception {
        assertThat(clean(Photos.plainJpeg(), FileKind.JPEG)).isEqualTo(Photos.plainJpeg());
    }

    @Test
    void of_a_png_the_picture_is_left() throws Exception {
        var picture = Photos.pngWithTexts();
        assertThat(text(picture)).contains(Photos.SECRET);
        var clean = clean(picture, FileKind.PNG);
        assertThat(text(clean))
                .doesNotContain(Photos.SECRET)
                .doesNotContain("tEXt")
                .doesNotContain("eXIf");
        assertSamePicture(clean, picture);
    }

    @Test
    void a_pdf_is_kept_as_it_is() throws Exception {
        assertThat(clean(Photos.pdf(), FileKind.PDF)).isEqualTo(Photos.pdf());
    }

    /** Wherever it is cut, it is refused: never a failure, never half a picture. */
    @Test
    void a_photo_that_is_cut_off_is_damaged() throws IOException {
        assertCutOffIsRefused(Photos.plainJpeg(), FileKind.JPEG);
        assertCutOffIsRefused(Photos.pngWithTexts(), FileKind.PNG, Photos.SECRET.length());
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, FFD8FFD9",
        "JPEG, FFD8FFD8FFD9",
        "JPEG, FFD8FFE00000FFD9",
        "JPEG, FFD8FFE10001FFD9",
        "JPEG, 00",
        "PNG, 89504E470D0A1A0A0000000049454E44AE426082",
        "PNG, 89504E470D0A1A0AFFFFFFFF49484452",
        "PNG, 89504E470D0A1A0B"
    })
    void what_is_no_picture_is_damaged(FileKind kind, String content) throws IOException {
        assertDamaged(HexFormat.of().parseHex(content), kind);
    }

    @ParameterizedTest
    @CsvSource({
        "漏水.jpg, 漏水.jpg",
        "C:\\fakepath\\漏水.JPEG, 漏水.jpg",
        "../../etc/passwd, passwd.jpg",
        ".jpg, .jpg.jpg",
        "'', file.jpg",
        "'a\"b<c>\u202egpj.exe', abcgpj.jpg"
    })
    void a_name_is_a_name_and_ends_as_its_kind_does(String sent, String kept) {
        assertThat(FileName.of(sent, FileKind.JPEG)).isEqualTo(kept);
        assertThat(FileName.of("汉".repeat(300), FileKind.PNG)).hasSize(104);
        assertThat(FileName.of(null, FileKind.PDF)).isEqualTo("file.pdf");
    }

    @Test
    void the_content_says_what_a_file_is() throws IOException {
        assertThat(type(Photos.plainJpeg())).isEqualTo("image/jpeg");
        assertThat(type(Photos.pngWithTexts())).isEqualTo("image/png");
        assertThat(type(Photos.pdf())).isEqualTo("application/pdf");
        assertThat(type("<html><script>".getBytes(StandardCharsets.UTF_8))).isEqualTo("text/html");
        assertThat(type(new byte[] {1, 2, 3})).isEqualTo("application/octet-stream");
        assertThat(MediaTypes.plain("image/jpg; q=1")).isEqualTo("image/jpeg");
    }

    private String type(byte[] content) throws IOException {
        return MediaTypes.of(Files.write(folder.resolve("upload"), content));
    }

    private byte[] clean(byte[] content, FileKind kind) throws IOException {
        try (var copy = CleanCopy.of(Files.write(folder.resolve("upload"), content), kind)) {
            var kept = Files.readAllBytes(copy.file());
            assertThat(copy.bytes()).isEqualTo(kept.length);
            return kept;
        }
    }

    private void assertCutOffIsRefused(byte[] file, FileKind kind) throws IOException {
        assertCutOffIsRefused(file, kind, 0);
    }

    private void assertCutOffIsRefused(byte[] file, FileKind kind, int behind) throws IOException {
        for (var length : IntStream.range(0, file.length - behind).toArray()) {
            var cut = Arrays.copyOf(file, length);
            var out = new ByteArrayOutputStream();
            assertThatThrownBy(() -> kind.copy(new ByteArrayInputStream(cut), out))
                    .as("%s of %s bytes", kind, length)
                    .isInstanceOfAny(EOFException.class, Refusal.class);
        }
        assertDamaged(Photos.half(file), kind);
    }

    private void assertDamaged(byte[] content, FileKind kind) throws IOException {
        var upload = Files.write(folder.resolve("upload"), content);
        assertThatThrownBy(() -> CleanCopy.of(upload, kind))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(FileProblem.DAMAGED));
    }

    private static Metadata read(byte[] photo) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
    }

    private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
        var left = ImageIO.read(new ByteArrayInputStream(one));
        var right = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(left.getRGB(0, 0, 32, 24, null, 0, 32)).isEqualTo(right.getRGB(0, 0, 32, 24, null, 0, 32));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
