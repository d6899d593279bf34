package org.huiyin.web.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Leaves the interface and the feeds in the description: pages change with every release, and nobody should call them
 * from a program. Addresses are written as OpenAPI does, without the form that a part of them must have.
 */
public final class ForPrograms implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var left = new TreeMap<String, PathItem>();
        Map<String, PathItem> all = description.getPaths().getPathItems();
        all.forEach((path, item) -> {
            if (isForPrograms(path)) {
                left.put(plain(path), item);
            }
        });
        var paths = OASFactory.createPaths();
        left.forEach(paths::addPathItem);
        description.setPaths(paths);
        description.setInfo(OASFactory.createInfo()
                .title("Huiyin 回音")
                .version("v1")
                .description("Reports of customers in, answers out. Times are RFC 3339 in UTC; errors are RFC 9457;"
                        + " lists are paged by limit and cursor."));
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/changelog/feed.");
    }

    /** {@code /issues/{issue:\d{1,18}}/fix} is {@code /issues/{issue}/fix}. */
    static String plain(String path) {
        var plain = new StringBuilder();
        int depth = 0;
        boolean inForm = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            depth += c == '{' ? 1 : 0;
            inForm |= depth > 0 && c == ':';
            if (!inForm || (c == '}' && depth == 1)) {
                plain.append(c);
            }
            depth -= c == '}' ? 1 : 0;
            inForm &= depth > 0;
        }
        return plain.toString();
    }
}
