package org.huiyin.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Runs the templates, which were compiled with the product. */
@ApplicationScoped
public class Templates {

    private static final String PACKAGE = "org.huiyin.web.generated";

    /** With our own class loader: the one of the thread cannot see into the web archive. */
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** The whole page as UTF-8: a template that fails half way has sent nothing yet. */
    public byte[] render(String template, Ui ui, Object page) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("ui", ui, "page", page), output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
