package org.huiyin.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends assets. A servlet of its own, because the longest path wins over the pages and no page filter has to run. */
@WebServlet(urlPatterns = {"/assets/*", "/favicon.svg", "/favicon.ico"})
public class AssetServlet extends HttpServlet {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String CHECK_AGAIN = "public, no-cache";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final transient AssetStore assets;

    @Inject
    public AssetServlet(AssetStore assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        int slash = path.indexOf('/', 1);
        if (request.getServletPath().startsWith("/favicon")) {
            send("favicon.svg", FOR_A_DAY, request, response);
        } else if (slash < 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            boolean forEver = assets.isForEver(path.substring(1, slash));
            send(path.substring(slash + 1), forEver ? FOR_EVER : CHECK_AGAIN, request, response);
        }
    }

    private void send(String path, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = assets.find(path);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var asset = found.get();
        var gzip = accepts(request.getHeader("Accept-Encoding")) ? asset.gzip() : null;
        var etag = '"' + asset.etag() + (gzip == null ? "" : "-gz") + '"';
        response.setHeader("Cache-Control", caching);
        response.setHeader("ETag", etag);
        response.setHeader("Vary", "Accept-Encoding");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        if (gzip != null) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = gzip == null ? asset.bytes() : gzip;
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }
}
