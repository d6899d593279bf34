package org.huiyin.channel.mailbox.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mail or a part of one. Attached mails are leaves: nobody here opens them. */
record Part(Headers headers, HeaderValue type, Slice body, List<Part> children) {

    /** As RFC 2045 has it where nothing, or nothing sensible, is said; also for a container without anything in it. */
    private static final String PLAIN = "text/plain";

    String mediaType() {
        boolean isHollow = type.value().startsWith("multipart/") && children.isEmpty();
        return type.value().contains("/") && !isHollow ? type.value() : PLAIN;
    }

    boolean is(String mediaType) {
        return mediaType().equals(mediaType);
    }

    boolean isText() {
        return mediaType().startsWith("text/");
    }

    Optional<String> fileName() {
        return headers.value("content-disposition")
                .parameter("filename")
                .or(() -> type.parameter("name"))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** Meant to be read where it stands, not to be opened. */
    boolean isRead() {
        boolean attached = headers.value("content-disposition").value().equals("attachment");
        return !attached && fileName().isEmpty() && (is(PLAIN) || is("text/html"));
    }

    byte[] content() {
        return TransferEncoding.decode(body, headers.raw("content-transfer-encoding"));
    }

    String text() {
        return Charsets.decode(content(), type.parameter("charset").orElse(null));
    }

    Stream<Part> leaves() {
        return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Part::leaves);
    }
}
