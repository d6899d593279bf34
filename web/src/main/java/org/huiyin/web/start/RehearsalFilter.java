package org.huiyin.web.start;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiyin.shared.Rehearsal;

/** Marks the requests with which the launcher practises before it opens the door: they leave nothing behind. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RehearsalFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String WORD = "Huiyin-Rehearsal";

    private final transient Rehearsal rehearsal;

    @Inject
    public RehearsalFilter(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!rehearsal.isHeld(request.getHeader(WORD))) {
            chain.doFilter(request, response);
            return;
        }
        try {
            rehearsal.practise(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
