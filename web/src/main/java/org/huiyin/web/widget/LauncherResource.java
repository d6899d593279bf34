package org.huiyin.web.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.web.json.Json;
import org.huiyin.web.page.AssetStore;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Texts;

/** The script that other pages load: always under the same address, never a minute old for long. */
@Path("/widget.js")
@ApplicationScoped
public class LauncherResource {

    private static final Texts TEXTS = new Texts(LauncherResource.class.getClassLoader());

    private final AssetStore assets;

    @Inject
    public LauncherResource(AssetStore assets) {
        this.assets = assets;
    }

    @GET
    @Produces("text/javascript; charset=utf-8")
    public Response script() {
        return Response.ok(source())
                .header("Cache-Control", "public, max-age=300")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }

    /** In a function of its own: nothing of it is seen by the page, and it may be loaded twice. */
    String source() {
        var script = assets.find("js/widget.js").orElseThrow();
        var source = new String(script.bytes(), StandardCharsets.UTF_8);
        var words = new String(Json.bytes(words()), StandardCharsets.UTF_8);
        return "(TEXTS => {\n" + source + "})(" + words + ");\n";
    }

    private static Map<String, Map<String, String>> words() {
        var words = new LinkedHashMap<String, Map<String, String>>();
        for (var language : Language.values()) {
            words.put(
                    language.path(),
                    Map.of(
                            "open", word(language, "widget.open"),
                            "title", word(language, "widget.title"),
                            "answers", word(language, "widget.answers")));
        }
        return words;
    }

    private static String word(Language language, String key) {
        return TEXTS.find(language, key).orElseThrow();
    }
}
