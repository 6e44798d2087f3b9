package nl.veerkracht.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;

/**
 * A higher room that follows signals, such as the one that finds which belong together. Called in the transaction of the change and with the rights of
 * the house, so that what it does is stored with the signal or not at all.
 */
public interface SignalWatcher {

    /** A signal was stored, or put back after it was withdrawn. */
    void received(Arrival arrival);

    /** What is known of the young person, when it happened or the danger was corrected. */
    void corrected(Arrival arrival);

    /** Somebody keeps a signal that nobody or somebody else kept. */
    default void kept(SignalId id, AccountId keeper) {}

    /** A signal was withdrawn or its time is over: nothing of it may be found any more. */
    void gone(SignalId id);

    /** Of these signals, whose time is over: those that this room still works with. They are kept for another term. */
    default Set<SignalId> stillNeeded(Collection<SignalId> ids) {
        return Set.of();
    }

    /** What a watcher gets to see. */
    record Arrival(SignalId id, OrganisationId organisation, About about, LocalDate observedOn, boolean danger) {}
}
