package city.minsheng.common.sheet;

import city.minsheng.common.problem.Refusal;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook refer to: on disk, for there may be as many as there are cells. */
final class SharedTexts {
    private final ByteBuffer texts;
    private final int[] ends;

    private SharedTexts(ByteBuffer texts, int[] ends) {
        this.texts = texts;
        this.ends = ends;
    }

    static SharedTexts none() {
        return new SharedTexts(ByteBuffer.allocate(0), new int[0]);
    }

    /** The file is gone at the end; while it is looked into, the operating system keeps it. */
    static SharedTexts of(XmlPart part) throws IOException, XMLStreamException {
        var file = Files.createTempFile("texts", ".utf8");
        try {
            var ends = new int[1024];
            var count = 0;
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
                while (part.advanceTo("si")) {
                    out.write(part.richText().getBytes(StandardCharsets.UTF_8));
                    if (count == ends.length) {
                        ends = Arrays.copyOf(ends, 2 * count);
                    }
                    ends[count++] = out.size();
                }
            }
            try (var channel = FileChannel.open(file)) {
                var texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
                return new SharedTexts(texts, Arrays.copyOf(ends, count));
            }
        } finally {
            Files.delete(file);
        }
    }

    /** @throws Refusal 422 {@code sheet.unreadable} when there is no such text */
    String at(int index) {
        if (index < 0 || index >= ends.length) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
        var start = index == 0 ? 0 : ends[index - 1];
        var bytes = new byte[ends[index] - start];
        texts.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
