package nl.veerkracht.triage;

import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;

/** The triages of a line, the newest first. */
public record TriageList(List<Triage> triages, TrajectoryId line, Map<AccountId, Colleague> people) {

    public TriageList {
        triages = List.copyOf(triages);
        people = Map.copyOf(people);
    }

    public boolean hasDraft() {
        return triages.stream().anyMatch(Triage::isDraft);
    }

    /** Somebody's name, or an empty text for who is not known any more. */
    public String name(AccountId account) {
        var colleague = people.get(account);
        return colleague == null ? "" : colleague.name();
    }
}
