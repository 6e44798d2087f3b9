package nl.veerkracht.weighing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.thread.ThreadId;

/**
 * Everything weighed on a thread, newest first, and every version that was saved.
 *
 * @param startable instruments the reader may start or go on with; none for who only reads
 */
public record History(
        ThreadId thread,
        List<Weighing> weighings,
        List<VersionStore.Entry> versions,
        Map<AccountId, Colleague> people,
        List<String> startable) {

    public History {
        weighings = List.copyOf(weighings);
        versions = List.copyOf(versions);
        people = Map.copyOf(people);
        startable = List.copyOf(startable);
    }

    static Set<AccountId> accounts(List<Weighing> weighings, List<VersionStore.Entry> versions) {
        var accounts = new java.util.HashSet<AccountId>();
        weighings.forEach(weighing -> accounts.add(weighing.startedBy()));
        versions.forEach(version -> accounts.add(version.savedBy()));
        return accounts;
    }
}
