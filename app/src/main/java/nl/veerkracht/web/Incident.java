package nl.veerkracht.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of ours. The log gets kinds and places, never messages: those of a database or parser quote what somebody typed.
 */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Logs the fault and returns the number under which it can be found. */
    static String report(Throwable fault) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Incident {}{}", number, described(fault));
        return number;
    }

    static String described(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            text.append("\n").append(each.getClass().getName());
            for (StackTraceElement at : each.getStackTrace()) {
                text.append("\n    at ").append(at);
            }
        }
        return text.toString();
    }
}
