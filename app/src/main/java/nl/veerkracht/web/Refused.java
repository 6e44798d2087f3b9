package nl.veerkracht.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What was asked is not done, and the reader is told why in one sentence. For what a person can run into without doing
 * anything wrong; expected outcomes of a decision are a sealed interface instead.
 */
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final transient List<Object> args;

    /** Refuses with 409: the matter does not stand as the reader thought. */
    public Refused(String messageKey, Object... args) {
        this(HttpStatus.CONFLICT, messageKey, args);
    }

    public Refused(HttpStatus status, String messageKey, Object... args) {
        super(messageKey, null, false, false);
        this.status = status;
        this.key = messageKey;
        this.args = List.of(args);
    }

    /** Not there, or not for this reader: the two look the same, so that nobody learns what exists. */
    public static Refused notShown() {
        return new Refused(HttpStatus.NOT_FOUND, "web.error.404.text");
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.toArray();
    }
}
