package org.huiyin.web.page;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Reads the asset files, joins those that one page needs together (named in {@code bundles.txt}), and packs them. */
final class AssetFiles {

    private static final String MANIFEST = "bundles.txt";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain;charset=utf-8");
    private static final Set<String> PACKABLE = Set.of("css", "js", "svg", "txt");

    private AssetFiles() {}

    static Map<String, byte[]> ofArchive(ServletContext context, String root) {
        var files = new HashMap<String, byte[]>();
        collect(context, root + "/", root.length() + 1, files);
        return files;
    }

    static Map<String, byte[]> ofFolder(Path folder) {
        try (var paths = Files.walk(folder)) {
            var files = new HashMap<String, byte[]>();
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Asset> packed(Map<String, byte[]> files) {
        var all = new HashMap<>(files);
        all.putAll(joined(files));
        all.remove(MANIFEST);
        var assets = new HashMap<String, Asset>();
        all.forEach((path, bytes) -> assets.put(path, packed(path, bytes)));
        return Map.copyOf(assets);
    }

    private static void collect(ServletContext context, String folder, int prefix, Map<String, byte[]> files) {
        var paths = context.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (var path : paths) {
            if (path.endsWith("/")) {
                collect(context, path, prefix, files);
            } else {
                files.put(path.substring(prefix), read(context, path));
            }
        }
    }

    private static byte[] read(ServletContext context, String path) {
        try (var in = context.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * Each line of the manifest: the name of the joined file, a colon, the files in their order. Or a sprite and, behind
     * {@code #}, the icons that are taken out of it.
     */
    private static Map<String, byte[]> joined(Map<String, byte[]> files) {
        var manifest = new String(files.getOrDefault(MANIFEST, new byte[0]), StandardCharsets.UTF_8);
        var bundles = new LinkedHashMap<String, byte[]>();
        manifest.lines().filter(line -> line.contains(":")).forEach(line -> {
            var nameAndParts = line.split(":", 2);
            var parts = nameAndParts[1].strip();
            bundles.put(
                    nameAndParts[0].strip(),
                    parts.contains("#") ? Sprite.of(files, parts).part() : join(parts.split("\\s+"), files));
        });
        return bundles;
    }

    private static byte[] join(String[] names, Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        for (var name : names) {
            var bytes = files.get(name);
            if (bytes == null) {
                throw new IllegalStateException(MANIFEST + " names " + name + ", which is not there");
            }
            out.writeBytes(bytes);
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static Asset packed(String path, byte[] bytes) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        var type = TYPES.getOrDefault(ending, "application/octet-stream");
        return new Asset(type, bytes, PACKABLE.contains(ending) ? gzip(bytes) : null, Hash.of(bytes));
    }

    private static byte @Nullable [] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < bytes.length ? out.toByteArray() : null;
    }
}
