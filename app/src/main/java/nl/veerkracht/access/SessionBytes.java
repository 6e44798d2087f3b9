package nl.veerkracht.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * How values stand in a session: text as text. Only what is shown once after a redirect is a Java object; from another version of the program it is
 * simply not there any more, and nothing but the few known classes is ever read.
 */
final class SessionBytes extends GenericConversionService {

    private static final byte TEXT = 'T';
    private static final byte OBJECT = 'O';
    private static final ObjectInputFilter KNOWN =
            ObjectInputFilter.Config.createFilter("maxbytes=20000;maxdepth=20;maxrefs=500;"
                    + "java.lang.*;java.util.*;java.util.concurrent.*;org.springframework.util.*;org.springframework.web.servlet.FlashMap;org.springframework.security.web.csrf.DefaultCsrfToken;"
                    + "nl.veerkracht.web.*;!*");

    /** A converter may answer null; only its declaration cannot say so. */
    @SuppressWarnings("NullAway")
    SessionBytes() {
        addConverter(Object.class, byte[].class, SessionBytes::written);
        addConverter(byte[].class, Object.class, SessionBytes::read);
    }

    private static byte[] written(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (value instanceof String text) {
            bytes.write(TEXT);
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        }
        bytes.write(OBJECT);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static @Nullable Object read(byte[] bytes) {
        byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        return bytes[0] == TEXT ? new String(rest, StandardCharsets.UTF_8) : object(rest);
    }

    private static @Nullable Object object(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException fromAnotherVersion) {
            return null;
        }
    }
}
