package nl.veerkracht.plan;

import java.util.List;
import nl.veerkracht.plan.Part.Capacity;
import nl.veerkracht.plan.Part.Domain;
import nl.veerkracht.plan.Part.Practical;
import nl.veerkracht.plan.Part.Step;
import nl.veerkracht.plan.Part.Success;

/** All parts of one line, in the order in which they were written. */
record Parts(int edition, List<Held<Part>> all) {

    FuturePlan plan() {
        return new FuturePlan(edition, of(Domain.class), of(Step.class), of(Success.class), of(Practical.class));
    }

    List<Held<Intervention>> interventions() {
        return of(Intervention.class);
    }

    List<Capacity> capacities() {
        return of(Capacity.class).stream().map(Held::part).toList();
    }

    <P extends Part> List<Held<P>> of(Class<P> kind) {
        return all.stream()
                .filter(held -> kind.isInstance(held.part()))
                .map(held -> new Held<>(held.id(), held.version(), kind.cast(held.part())))
                .toList();
    }
}
