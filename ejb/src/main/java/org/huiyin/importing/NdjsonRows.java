package org.huiyin.importing;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. Its columns are the names in the first lines. What is no object is a row with nothing in it. */
final class NdjsonRows implements Rows {

    private static final int LOOKED_AT = 50;
    private static final int LONGEST_LINE = 256 * 1024;

    private final BufferedReader in;
    private final Bounds bounds;
    private final List<String> header;
    private final List<String> ahead = new ArrayList<>();
    private int taken;
    private long number;

    NdjsonRows(Reader in, Bounds bounds) throws IOException {
        this.in = new BufferedReader(in);
        this.bounds = bounds;
        var names = new LinkedHashSet<String>();
        while (ahead.size() < LOOKED_AT) {
            var line = line();
            if (line == null) {
                break;
            }
            ahead.add(line);
            names.addAll(object(line).keySet());
        }
        if (names.size() > bounds.columns()) {
            throw new UnreadableFile("columns");
        }
        this.header = List.copyOf(names);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() throws IOException {
        var line = taken < ahead.size() ? ahead.get(taken++) : line();
        if (line == null) {
            return null;
        }
        if (++number > bounds.rows()) {
            throw new UnreadableFile("rows");
        }
        var object = object(line);
        return new Row(
                number, header.stream().map(name -> text(object.get(name))).toList());
    }

    private @Nullable String line() throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                if (!text.toString().isBlank()) {
                    return text.toString();
                }
                text.setLength(0);
            } else if (text.length() >= LONGEST_LINE) {
                throw new UnreadableFile("cell");
            } else {
                text.append((char) c);
            }
        }
        return text.toString().isBlank() ? null : text.toString();
    }

    private static JsonObject object(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readValue() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        } catch (JsonException | IllegalStateException notJson) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static String text(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
