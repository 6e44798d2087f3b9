package nl.veerkracht.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.plan.Part.Domain;
import nl.veerkracht.plan.Part.Practical;
import nl.veerkracht.plan.Part.Step;
import nl.veerkracht.plan.Part.Success;

/**
 * Her plan as it stands, or as it stood in a version.
 *
 * @param edition how many changes led to it; 0 when nothing is written yet
 */
public record FuturePlan(
        int edition,
        List<Held<Domain>> domains,
        List<Held<Step>> steps,
        List<Held<Success>> successes,
        List<Held<Practical>> practicals) {

    /** Nothing written yet. */
    public static final FuturePlan EMPTY = new FuturePlan(0, List.of(), List.of(), List.of(), List.of());

    /** What stands about a domain; nothing yet is version -1. */
    public Held<Domain> domain(LifeDomain which) {
        return domains.stream()
                .filter(held -> held.part().domain() == which)
                .findAny()
                .orElseGet(() -> new Held<>(new UUID(0, 0), -1, Domain.empty(which)));
    }

    /** What stands about a practical matter. */
    public Optional<Held<Practical>> practical(PracticalItem which) {
        return practicals.stream().filter(held -> held.part().item() == which).findAny();
    }

    /** Open steps, the first due first. */
    public List<Held<Step>> open() {
        return steps.stream()
                .filter(held -> held.part().open())
                .sorted(Comparator.comparing(held -> held.part().by(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    public List<Held<Step>> open(LifeDomain domain) {
        return open().stream().filter(held -> held.part().domain() == domain).toList();
    }

    /** What went well, the newest first. */
    public List<Held<Success>> celebrated() {
        return successes.stream()
                .sorted(Comparator.comparing((Held<Success> held) -> held.part().on())
                        .reversed())
                .toList();
    }

    public boolean isEmpty() {
        return domains.isEmpty() && steps.isEmpty() && successes.isEmpty() && practicals.isEmpty();
    }
}
