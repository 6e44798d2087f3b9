package nl.veerkracht.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.veerkracht.web.Refused;
import org.springframework.http.HttpStatus;

/** Reads the body of a request, and never more of it than may be in it. */
public final class Body {

    private Body() {}

    /**
     * The whole body.
     *
     * @throws Refused with 413 when it is longer than {@code limit} bytes, however it was sent; with 400 when it was cut off
     */
    public static byte[] read(HttpServletRequest request, int limit) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        try {
            byte[] read = request.getInputStream().readNBytes(limit + 1);
            if (read.length > limit) {
                throw tooLarge();
            }
            return read;
        } catch (IOException cutOff) {
            // Whoever sent it has gone, or sent other than announced; there is nothing to store.
            throw new Refused(HttpStatus.BAD_REQUEST, "web.error.400.text");
        }
    }

    private static Refused tooLarge() {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "web.error.413.text");
    }
}
