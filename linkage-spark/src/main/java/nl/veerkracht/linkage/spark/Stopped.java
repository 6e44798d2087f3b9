package nl.veerkracht.linkage.spark;

import java.util.concurrent.Callable;

/** The work on the cluster was interrupted or failed for good; the message is one sentence. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private Stopped(Throwable cause) {
        super("The work on the cluster stopped (" + reason(cause) + "); nothing was written.", cause);
    }

    /** Does work of which Spark does not declare what it throws. */
    static <T> T ifFails(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw e instanceof Stopped already ? already : new Stopped(e);
        }
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason was given");
    }
}
