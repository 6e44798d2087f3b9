package nl.veerkracht.weighing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        List<SavedVersion> versions,
        Map<AccountId, Colleague> people,
        List<String> startable) {

    public History {
        weighings = List.copyOf(weighings);
        versions = List.copyOf(versions);
        people = Map.copyOf(people);
        startable = List.copyOf(startable);
    }

    static Set<AccountId> accounts(List<Weighing> weighings, List<SavedVersion> versions) {
        var accounts = new HashSet<AccountId>();
        weighings.forEach(weighing -> accounts.add(weighing.startedBy()));
        versions.forEach(version -> accounts.add(version.savedBy()));
        return accounts;
    }

    /** Somebody's name, or an empty text for who is not known any more. */
    public String name(AccountId account) {
        var colleague = people.get(account);
        return colleague == null ? "" : colleague.name();
    }

    public List<SavedVersion> versionsOf(Weighing weighing) {
        return versions.stream()
                .filter(version -> version.weighing().equals(weighing.id()))
                .toList();
    }

    /** Every version saved by the same instrument, also in earlier weighings, newest first. */
    public List<SavedVersion> comparable(Weighing weighing) {
        return versions.stream()
                .filter(version -> weighings.stream()
                        .anyMatch(other -> other.id().equals(version.weighing())
                                && other.edition()
                                        .instrument()
                                        .equals(weighing.edition().instrument())))
                .toList();
    }

    /** What to compare unless the reader chooses otherwise: the newest version of this weighing with the one before it. */
    public UUID proposed(Weighing weighing, String side) {
        var all = comparable(weighing);
        var newest = all.indexOf(versionsOf(weighing).getFirst());
        return all.get(side.equals("later") ? newest : Math.min(newest + 1, all.size() - 1))
                .id();
    }
}
