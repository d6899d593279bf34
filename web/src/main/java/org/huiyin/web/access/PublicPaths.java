package org.huiyin.web.access;

import java.util.List;
import java.util.regex.Pattern;

/** Everything that may be asked for without a log-in, in one place. What is not listed here is for staff. */
final class PublicPaths {

    private static final List<Rule> RULES = """
            GET  /
            GET  /f
            ANY  /(f|q|w|s|v|m|join)/.*
            ANY  /hooks/[^/]+
            GET  /changelog(/.*)?
            ANY  /(subscribe|unsubscribe)(/.*)?
            ANY  /links(/.*)?
            ANY  /mine/.*
            GET  /(privacy|accessibility|design)
            GET  /problems/.*
            GET  /(widget|whatsnew)\\.js
            GET  /(robots\\.txt|sitemap\\.xml|manifest\\.webmanifest)
            POST /theme
            ANY  /(login|setup)
            POST /logout
            POST /api/v1/(sessions|setup)
            POST /api/v1/reports
            GET  /api/v1/reports/similar
            POST /api/v1/issues/[^/]+/me-too
            ANY  /api/v1/receipts/.*
            """.lines().map(Rule::parse).toList();

    private PublicPaths() {}

    /** @param path without the language in front and without the query */
    static boolean isPublic(String method, String path) {
        return RULES.stream().anyMatch(rule -> rule.fits(method.equals("HEAD") ? "GET" : method, path));
    }

    private record Rule(String method, Pattern path) {

        static Rule parse(String line) {
            var parts = line.strip().split("\\s+", 2);
            return new Rule(parts[0], Pattern.compile(parts[1]));
        }

        boolean fits(String asked, String askedPath) {
            return (method.equals("ANY") || method.equals(asked))
                    && path.matcher(askedPath).matches();
        }
    }
}
