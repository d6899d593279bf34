package org.huiyin.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command: files, {@code --name value} pairs and flags. What nobody read is a spelling mistake. */
final class Options {

    private static final Set<String> FLAGS = Set.of("chronological", "all", "baselines", "traditional", "words");

    private final Map<String, String> values;
    private final Deque<String> files;

    private Options(Map<String, String> values, Deque<String> files) {
        this.values = values;
        this.files = files;
    }

    static Options of(List<String> words) {
        var values = new LinkedHashMap<String, String>();
        var files = new ArrayDeque<String>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (FLAGS.contains(word.substring(2))) {
                values.put(word.substring(2), "");
            } else if (i + 1 < words.size()) {
                values.put(word.substring(2), words.get(++i));
            } else {
                throw new IllegalArgumentException("Expected --name value, not " + word);
            }
        }
        return new Options(values, files);
    }

    boolean flag(String name) {
        return values.remove(name) != null;
    }

    /** The next file that was named. */
    Path file(String what) {
        String file = files.poll();
        if (file == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return readable(Path.of(file));
    }

    /** All files that were named, at least one. */
    List<Path> files() {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("FILE is missing");
        }
        List<Path> all = files.stream().map(Path::of).map(Options::readable).toList();
        files.clear();
        return all;
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read");
        }
        return file;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.remove(name));
    }

    /** Without it there is nothing to measure. */
    String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** Without a slash at its end. */
    URI address(String name) {
        var address = text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    double number(String name, double usual) {
        try {
            return text(name).map(Double::parseDouble).orElse(usual);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " is a number", e);
        }
    }

    void refuseUnread() {
        if (!files.isEmpty()) {
            throw new IllegalArgumentException("Expected --name value, not " + files.peek());
        }
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown: --" + values.keySet().iterator().next());
        }
    }
}
