package org.huiyin.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Counts every change before its body is read, so that a flood of garbage is refused for next to nothing. Vendors are not
 * counted: all their customers come from a few addresses, and what is not signed is refused for next to nothing as well.
 */
@Provider
@PreMatching
@Priority(Order.FLOOD)
@ApplicationScoped
public class FloodFilter implements ContainerRequestFilter {

    private final Limits limits;

    @Inject
    public FloodFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean looks = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (!looks && !Hooks.isHook(request)) {
            limits.spend(Budget.CHANGES);
        }
    }
}
