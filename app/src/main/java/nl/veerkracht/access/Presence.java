package nl.veerkracht.access;

/**
 * Whether who signed in still is, for what stays open longer than a request does, such as a stream. A method of a controller gets it as an argument.
 */
public interface Presence {

    /** Of who needs no sign-in. */
    Presence ALWAYS = new Presence() {
        @Override
        public boolean isStill() {
            return true;
        }

        @Override
        public Watch watch(Runnable wake) {
            return () -> {};
        }
    };

    /** False once the session has ended or was idle for too long, or the account changed. One query. */
    boolean isStill();

    /** Calls {@code wake} whenever {@link #isStill} may have become false, until the watch is closed. It returns at once. */
    Watch watch(Runnable wake);

    /** Ends when it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
