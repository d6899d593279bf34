package org.huiyin.web.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import org.huiyin.web.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Reads and writes the bodies of the interface. What cannot be read is refused with 400, and the place is named. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final int BAD_REQUEST = 400;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOurs(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOurs(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            return present(Json.MAPPER.readValue(body, Json.MAPPER.constructType(generic)));
        } catch (JacksonException e) {
            throw rejected(e);
        }
    }

    /** As {@link #readFrom}, for a resource that also keeps the bytes as they came. */
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            return present(Json.MAPPER.readValue(body, type));
        } catch (JacksonException e) {
            throw rejected(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new Rejected(BAD_REQUEST, "bad-request.null");
        }
        return value;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(value));
    }

    private static RuntimeException rejected(JacksonException e) {
        var rejected = causeOf(e);
        if (rejected != null) {
            return rejected;
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Rejected(BAD_REQUEST, "bad-request.unknown-field", pathOf(unknown));
        }
        if (e instanceof StreamConstraintsException) {
            return new Rejected(BAD_REQUEST, "bad-request.too-deep");
        }
        if (e instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return new Rejected(BAD_REQUEST, "bad-request.wrong-type", pathOf(wrong));
        }
        return new Rejected(BAD_REQUEST, "bad-request.no-json");
    }

    /** A body that turns out to be too large while it is read stays a 413. */
    private static @Nullable Rejected causeOf(Throwable thrown) {
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return rejected;
            }
        }
        return null;
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static boolean isOurs(Class<?> type) {
        return !CharSequence.class.isAssignableFrom(type)
                && !InputStream.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type)
                && type != byte[].class;
    }
}
