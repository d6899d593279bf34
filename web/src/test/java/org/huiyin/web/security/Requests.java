package org.huiyin.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Requests by hand: what a filter asks for is answered from a map, anything else is a mistake in the test. */
final class Requests {

    private Requests() {}

    static HttpServletRequest from(String peer, String... forwardedFor) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeaders" -> Collections.enumeration(List.of(forwardedFor));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    static ContainerRequestContext of(String method, String path, Map<String, String> headers) {
        return of(method, path, headers, Map.of(), new byte[0]);
    }

    static ContainerRequestContext of(
            String method, String path, Map<String, String> headers, Map<String, String> cookies, byte[] body) {
        // Only the names are asked for, and a cookie cannot be made without a running JAX-RS.
        var jar = new HashMap<String, Cookie>();
        cookies.keySet().forEach(name -> jar.put(name, null));
        var stream = new AtomicReference<InputStream>(new ByteArrayInputStream(body));
        return (ContainerRequestContext) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getHeaderString" -> headers.get((String) arguments[0]);
                    case "getCookies" -> jar;
                    case "hasEntity" -> body.length > 0;
                    case "getEntityStream" -> stream.get();
                    case "setEntityStream" -> {
                        stream.set((InputStream) arguments[0]);
                        yield null;
                    }
                    case "getUriInfo" -> uri(URI.create("http://127.0.0.1:8080" + path));
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static Object uri(URI uri) {
        return Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {jakarta.ws.rs.core.UriInfo.class},
                (self, called, arguments) -> switch (called.getName()) {
                    case "getRequestUri" -> uri;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
