package org.huiyin.channel.mailbox.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One block of header fields, unfolded; values are still bytes in disguise (ISO 8859-1). */
final class Headers {

    private final List<Field> fields;
    private final Slice body;

    private record Field(String name, StringBuilder value) {}

    private Headers(List<Field> fields, Slice body) {
        this.fields = fields;
        this.body = body;
    }

    /** A line that is no field ends the block: what follows was meant to be read by a person. */
    static Headers read(Slice block, Budget budget) {
        var fields = new ArrayList<Field>();
        int at = afterEnvelope(block);
        while (at < block.to()) {
            int end = block.endOfLine(at);
            if (end == at) {
                return new Headers(fields, block.part(block.afterBreak(end), block.to()));
            }
            if (!add(fields, block.part(at, end).latin())) {
                break;
            }
            at = block.afterBreak(end);
            budget.header(at - block.from(), fields.size());
        }
        return new Headers(fields, block.part(at, block.to()));
    }

    /** The first value, decoded no further; empty where there is none. */
    String raw(String name) {
        return first(name).orElse("");
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.value().toString())
                .findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.value().toString())
                .toList();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    /** As a person reads it. */
    String words(String name) {
        return HeaderWords.decode(raw(name));
    }

    HeaderValue value(String name) {
        return HeaderValue.of(raw(name));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    Slice body() {
        return body;
    }

    /** Blank lines and the line of an mbox file that some gateways leave in front. */
    private static int afterEnvelope(Slice block) {
        int at = block.from();
        while (at < block.to() && (block.raw()[at] == '\r' || block.raw()[at] == '\n')) {
            at++;
        }
        int end = block.endOfLine(at);
        var line = block.part(at, Math.min(end, at + 6)).latin();
        return line.startsWith("From ") || line.startsWith(">From ") ? block.afterBreak(end) : at;
    }

    private static boolean add(List<Field> fields, String line) {
        char start = line.charAt(0);
        if ((start == ' ' || start == '\t') && !fields.isEmpty()) {
            fields.getLast().value().append(' ').append(line.strip());
            return true;
        }
        int colon = line.indexOf(':');
        if (colon <= 0 || !isName(line.substring(0, colon).stripTrailing())) {
            return false;
        }
        var name = line.substring(0, colon).stripTrailing().toLowerCase(Locale.ROOT);
        fields.add(new Field(name, new StringBuilder(line.substring(colon + 1).strip())));
        return true;
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
