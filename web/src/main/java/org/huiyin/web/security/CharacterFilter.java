package org.huiyin.web.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.huiyin.web.problem.Rejected;

/** Refuses addresses with NUL or with bytes that are no UTF-8 in them: no database keeps them, no page needs them. */
@Provider
@PreMatching
@Priority(Order.CHARACTERS)
public class CharacterFilter implements ContainerRequestFilter {

    private static final int BAD_REQUEST = 400;
    private static final int HEX = 16;

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        if (!isClean(uri.getRawPath()) || (uri.getRawQuery() != null && !isClean(uri.getRawQuery()))) {
            throw new Rejected(BAD_REQUEST, "bad-request.characters");
        }
    }

    static boolean isClean(String encoded) {
        if (encoded.toLowerCase(Locale.ROOT).contains("%00")) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded(encoded)));
            return true;
        } catch (CharacterCodingException | NumberFormatException e) {
            return false;
        }
    }

    private static byte[] decoded(String encoded) {
        var raw = encoded.getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; i++) {
            boolean escaped = raw[i] == '%' && i + 2 < raw.length;
            bytes[length++] = escaped
                    ? (byte) Integer.parseInt(new String(raw, i + 1, 2, StandardCharsets.US_ASCII), HEX)
                    : raw[i];
            i += escaped ? 2 : 0;
        }
        return Arrays.copyOf(bytes, length);
    }
}
