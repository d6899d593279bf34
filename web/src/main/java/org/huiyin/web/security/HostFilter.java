package org.huiyin.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.web.page.BaseUrl;
import org.huiyin.web.problem.Rejected;

/**
 * Answers only under names that are ours. A foreign name that resolves to this machine would otherwise make a browser
 * take our pages for pages of that name. Plain addresses are let through: nobody can point them elsewhere.
 */
@Provider
@PreMatching
@Priority(Order.HOST)
@ApplicationScoped
public class HostFilter implements ContainerRequestFilter {

    private static final int MISDIRECTED = 421;
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final Set<String> names;

    @Inject
    public HostFilter(BaseUrl baseUrl, @ConfigProperty(name = "huiyin.hosts") Optional<String> more) {
        var all = Arrays.stream(more.orElse("").split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        all.add(baseUrl.host().toLowerCase(Locale.ROOT));
        all.add("localhost");
        this.names = Set.copyOf(all);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var host =
                Optional.ofNullable(request.getHeaderString(HttpHeaders.HOST)).orElse("");
        if (!isOurs(host)) {
            throw new Rejected(MISDIRECTED, "misdirected");
        }
    }

    private boolean isOurs(String host) {
        var name = PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
        return names.contains(name) || ADDRESS.matcher(name).matches();
    }
}
