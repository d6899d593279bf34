package org.huiyin.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the product. The first part of a key names the package whose bundle holds it: {@code inbox.title} stands
 * in {@code org/huiyin/web/inbox/messages_en.properties}. Never falls back to the language of the machine.
 */
public final class Texts {

    private static final System.Logger LOG = System.getLogger(Texts.class.getName());
    private static final String FOLDER = "org/huiyin/web/%s/messages_%s.properties";

    private final ClassLoader loader;
    private final Map<String, Map<String, String>> bundles = new ConcurrentHashMap<>();

    public Texts(ClassLoader loader) {
        this.loader = loader;
    }

    /** The pattern of that key, for traditional Chinese from the simplified bundle where it has none of its own. */
    public Optional<String> find(Language language, String key) {
        for (var file : files(language)) {
            var text = bundle(key, file).get(key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    public boolean has(Language language, String key) {
        return find(language, key).isPresent();
    }

    /** What a page shows where a text is missing: ugly on purpose, so that every test finds it. */
    String missing(Language language, String key) {
        LOG.log(System.Logger.Level.WARNING, "No text {0} in {1}", key, language.tag());
        return "???" + key + "???";
    }

    private Map<String, String> bundle(String key, String file) {
        int dot = key.indexOf('.');
        var concept = dot < 0 ? key : key.substring(0, dot);
        return bundles.computeIfAbsent(
                concept + '/' + file, any -> read(String.format(Locale.ROOT, FOLDER, concept, file)));
    }

    private Map<String, String> read(String resource) {
        try (var in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var texts = new ConcurrentHashMap<String, String>();
            properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static List<String> files(Language language) {
        return switch (language) {
            case ZH_CN -> List.of("zh_CN");
            case ZH_TW -> List.of("zh_TW", "zh_CN");
            case EN -> List.of("en");
        };
    }
}
