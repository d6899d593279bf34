package org.huiyin.channel.mailbox.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a mail apart, within the budget. A boundary that is missing is looked for, one that never ends ends with the mail. */
final class Parts {

    private static final int LONGEST_BOUNDARY = 200;
    /** How far the first line that looks like a boundary may be from the top. */
    private static final int LINES_BEFORE_BOUNDARY = 20;

    private final Budget budget;

    private Parts(Budget budget) {
        this.budget = budget;
    }

    static Part read(byte[] raw, Budget budget) {
        return new Parts(budget).part(Slice.of(raw), 1);
    }

    private Part part(Slice block, int depth) {
        budget.part(depth);
        var headers = Headers.read(block, budget);
        var type = headers.value("content-type");
        var children = type.value().startsWith("multipart/") ? children(headers, type, depth) : List.<Part>of();
        return new Part(headers, type, headers.body(), children);
    }

    private List<Part> children(Headers headers, HeaderValue type, int depth) {
        var said = type.parameter("boundary").filter(boundary -> !boundary.isEmpty());
        var slices = said.map(boundary -> split(headers.body(), boundary)).orElse(List.of());
        if (slices.isEmpty()) {
            slices = seenBoundary(headers.body())
                    .map(boundary -> split(headers.body(), boundary))
                    .orElse(List.of());
        }
        var children = new ArrayList<Part>();
        for (var slice : slices) {
            children.add(part(slice, depth + 1));
        }
        return children;
    }

    /** In one pass: where lines are the boundary, one part ends and the next begins. */
    private List<Slice> split(Slice body, String boundary) {
        var mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        var found = new ArrayList<Slice>();
        int start = -1;
        int before = body.from();
        for (int at = body.from(); at < body.to(); ) {
            int end = body.endOfLine(at);
            var kind = body.startsWith(at, mark) ? kind(body.part(at + mark.length, end)) : Line.OTHER;
            if (kind != Line.OTHER) {
                add(found, body, start, before);
                start = kind == Line.LAST ? -1 : body.afterBreak(end);
                if (kind == Line.LAST) {
                    return found;
                }
            }
            before = end;
            at = body.afterBreak(end);
        }
        add(found, body, start, body.to());
        return found;
    }

    private enum Line {
        NEXT,
        LAST,
        OTHER
    }

    private static Line kind(Slice rest) {
        var text = rest.latin().strip();
        return text.isEmpty() ? Line.NEXT : text.equals("--") ? Line.LAST : Line.OTHER;
    }

    private void add(List<Slice> found, Slice body, int start, int end) {
        if (start >= 0) {
            found.add(body.part(start, end));
            if (found.size() > budget.limits().parts()) {
                throw new UnreadableMail("mail-too-many-parts");
            }
        }
    }

    private static Optional<String> seenBoundary(Slice body) {
        int at = body.from();
        for (int line = 0; line < LINES_BEFORE_BOUNDARY && at < body.to(); line++) {
            int end = body.endOfLine(at);
            if (end - at > 2 && end - at < LONGEST_BOUNDARY && body.startsWith(at, new byte[] {'-', '-'})) {
                return Optional.of(body.part(at + 2, end).latin().strip());
            }
            at = body.afterBreak(end);
        }
        return Optional.empty();
    }
}
