package org.huiyin.web.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Every request passes here, so that a stop can wait for those that have begun. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class DrainFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String COME_BACK_IN_SECONDS = "10";

    private final transient RunningRequests requests = new RunningRequests();

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            var name = new ObjectName(RunningRequestsMXBean.NAME);
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
            server.registerMBean(requests, name);
        } catch (JMException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!requests.enter()) {
            response.setHeader("Retry-After", COME_BACK_IN_SECONDS);
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            requests.leave();
        }
    }
}
