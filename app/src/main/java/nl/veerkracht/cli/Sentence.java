package nl.veerkracht.cli;

import java.net.BindException;
import nl.veerkracht.database.DirectoryInUse;
import nl.veerkracht.keys.KeysUnusable;
import org.springframework.boot.web.server.PortInUseException;

/** What went wrong, in one sentence with what to do. */
final class Sentence {

    private Sentence() {}

    static String of(Throwable problem) {
        Throwable cause = problem;
        while (cause != null) {
            if (cause instanceof PortInUseException taken) {
                return "Port " + taken.getPort() + " is taken; choose another with --port.";
            }
            if (cause instanceof BindException) {
                return "That port cannot be used; choose another with --port.";
            }
            if (cause instanceof DirectoryInUse || cause instanceof KeysUnusable || cause instanceof CommandFailed) {
                return String.valueOf(cause.getMessage());
            }
            cause = cause.getCause();
        }
        return root(problem);
    }

    private static String root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
