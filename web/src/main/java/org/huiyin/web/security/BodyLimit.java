package org.huiyin.web.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huiyin.web.problem.Rejected;

/** Takes bodies up to a size, counted while they are read: what the client says about the length is only a hint. */
@Provider
@PreMatching
@Priority(Order.SIZE)
public class BodyLimit implements ContainerRequestFilter {

    static final long TEXT = 128 * 1024L;
    static final long OF_VENDORS = 1024 * 1024L;
    static final long WITH_PICTURES = 6 * 1024 * 1024L;
    /** Files that are streamed to disk; how large one may really be is a setting of their own. */
    static final long STREAMED = 1024 * 1024 * 1024L;

    private static final String STREAMED_AT = "/imports";

    /**
     * Set on the form of a person whose pictures are too large: it is read all the same and answered 413 with everything
     * that was typed, because without scripts that stands nowhere else.
     */
    public static final String TOO_LARGE = "huiyin.too-large";

    private static final long READ_TO_GIVE_BACK = 32 * 1024 * 1024L;
    private static final Pattern FORM = Pattern.compile("(?:.*/)?f/[^/]+(?:/me-too/\\d+)?/?");

    @Override
    public void filter(ContainerRequestContext request) {
        long most = most(request);
        long length = lengthOf(request);
        if (length > most && length <= READ_TO_GIVE_BACK && isForm(request)) {
            request.setProperty(TOO_LARGE, true);
            most = READ_TO_GIVE_BACK;
        } else if (length > most) {
            throw tooLarge();
        }
        if (request.hasEntity()) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), most));
        }
    }

    private static long most(ContainerRequestContext request) {
        if (Hooks.isHook(request)) {
            return OF_VENDORS;
        }
        if (!isMultipart(request)) {
            return TEXT;
        }
        return request.getUriInfo().getRequestUri().getPath().equals(STREAMED_AT) ? STREAMED : WITH_PICTURES;
    }

    static Rejected tooLarge() {
        return new Rejected(413, "too-large");
    }

    /** Read by ourselves: JAX-RS reads lengths over two gigabytes as none at all. */
    private static long lengthOf(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static boolean isForm(ContainerRequestContext request) {
        return isMultipart(request)
                && FORM.matcher(request.getUriInfo().getPath()).matches();
    }

    private static boolean isMultipart(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
