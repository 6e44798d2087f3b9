package nl.veerkracht.thread;

import java.util.List;

/**
 * A higher room that follows what is in threads, such as the lines that were opened from them. Called in the transaction of the change and with the rights
 * of the house, after threads were joined or given back, or a signal in one of them changed or went.
 */
public interface ThreadWatcher {

    /**
     * Something about the signals of this thread is different now.
     *
     * @param parts every thread that goes on in it, itself included
     */
    void changed(ThreadId thread, List<ThreadId> parts);
}
