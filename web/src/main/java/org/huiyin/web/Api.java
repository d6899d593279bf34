package org.huiyin.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The one JAX-RS application: pages and JSON side by side, so that nothing is said twice. */
@ApplicationPath("/")
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // Our one strict mapper reads and writes JSON; the container's own would come first.
                "jersey.config.disableJsonBinding", true,
                "jersey.config.disableMoxyJson", true,
                // No description of ourselves to whoever sends OPTIONS.
                "jersey.config.server.wadl.disableWadl", true,
                // A redirect stays relative: made absolute it would repeat the Host header of the client.
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                // The container's own JSON must not compete with ours: which of two wins is left to chance.
                "jersey.config.jsonFeature.server", "huiyin",
                // JSON is ours (JsonBody). Left alone, the server's own Jackson is sometimes asked first.
                "jersey.config.jsonFeature", "JsonBody",
                // Problems bring their own body; the container's error page must not replace it.
                "jersey.config.server.response.setStatusOverSendError", true);
    }
}
