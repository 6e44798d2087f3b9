package nl.veerkracht.linkage.spark;

/** The work on the cluster was interrupted or failed for good; the message is one sentence. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    Stopped(Throwable cause) {
        super("The work on the cluster stopped (" + reason(cause) + "); nothing was written.", cause);
    }

    private static String reason(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason was given");
    }
}
