package nl.veerkracht.signal;

import nl.veerkracht.web.Refused;
import org.springframework.http.HttpStatus;

/** What somebody hears who lacks the role. */
final class NotYours {

    private NotYours() {}

    static Refused refusal() {
        return new Refused(HttpStatus.FORBIDDEN, "signal.refused.role");
    }
}
