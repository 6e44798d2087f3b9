package nl.veerkracht.thread;

import java.util.List;

/** A higher room that keeps something about threads. Called in the transaction of the change and with the rights of the house. */
public interface ThreadErasure {

    /** Whether this room still works with one of these threads, so that nothing that people wrote about them is erased yet. */
    default boolean keeps(List<ThreadId> threads) {
        return false;
    }

    /** These threads are let go: what this room keeps about them is erased, for ever. Again is nothing new. */
    default void erase(List<ThreadId> threads) {}
}
