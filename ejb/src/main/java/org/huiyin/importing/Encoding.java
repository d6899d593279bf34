package org.huiyin.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which characters the bytes of a text file are: what its mark says, else UTF-8, else what Chinese shop consoles write. */
final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';
    private static final int BLOCK = 64 * 1024;

    private Encoding() {}

    /** Read to its end, strictly: one wrong byte, and it is another encoding. */
    static Charset of(Path file) throws IOException {
        var marked = byMark(file);
        var tried = marked == null ? List.of(StandardCharsets.UTF_8, GB18030) : List.of(marked);
        for (var charset : tried) {
            if (fits(file, charset)) {
                return charset;
            }
        }
        throw new UnreadableFile("encoding");
    }

    /** Without the mark in front, should there be one. */
    static Reader reader(Path file, Charset charset) throws IOException {
        var reader = strict(new BufferedInputStream(Files.newInputStream(file), BLOCK), charset);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static Reader strict(InputStream in, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(in, decoder), BLOCK);
    }

    private static boolean fits(Path file, Charset charset) throws IOException {
        var block = new char[BLOCK];
        try (var reader = strict(new BufferedInputStream(Files.newInputStream(file), BLOCK), charset)) {
            while (reader.read(block) >= 0) {
                if (charset.equals(GB18030) && hasControls(block)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Nearly any bytes are some GB18030; a picture that was named .csv has zeros among them. */
    private static boolean hasControls(char[] block) {
        for (char c : block) {
            if (c == 1 || c == 2) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset byMark(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(2);
            if (start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            boolean big = start.length == 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF;
            return big ? StandardCharsets.UTF_16BE : null;
        }
    }
}
