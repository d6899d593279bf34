package org.huiyin.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this installation is reached. Links are made from it alone, never from the Host header of a request. */
@ApplicationScoped
public class BaseUrl {

    private final URI uri;
    private final String text;

    @Inject
    public BaseUrl(@ConfigProperty(name = "huiyin.base-url") String configured) {
        this.text = configured.strip().replaceAll("/+$", "");
        this.uri = URI.create(text);
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("huiyin.base-url is no http address: " + text);
        }
    }

    public boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    public String host() {
        return uri.getHost();
    }

    /** An absolute address for a path that starts with a slash. */
    public String of(String path) {
        return text + path;
    }

    /** Without a slash at the end. */
    @Override
    public String toString() {
        return text;
    }
}
