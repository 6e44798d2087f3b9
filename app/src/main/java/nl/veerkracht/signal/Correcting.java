package nl.veerkracht.signal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Corrects and adds to a signal that is there, with the same checks as when it came in. */
@Component
class Correcting {

    private final SignalCheck check;
    private final KeepingStore store;
    private final EarlierStore earlier;
    private final SignalReadStore reads;
    private final Watching watching;
    private final SignalNeeds needs;
    private final HouseRights house;
    private final Audit audit;
    private final Clock clock;

    Correcting(
            SignalCheck check,
            KeepingStore store,
            EarlierStore earlier,
            SignalReadStore reads,
            Watching watching,
            SignalNeeds needs,
            HouseRights house,
            Audit audit,
            Clock clock) {
        this.check = check;
        this.store = store;
        this.earlier = earlier;
        this.reads = reads;
        this.watching = watching;
        this.needs = needs;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    Correction correct(SignalId id, int version, JsonNode given) {
        JsonNode tidy = SignalJson.tidied(given);
        List<Fault> faults = check.faultsInHouse(tidy);
        if (!faults.isEmpty()) {
            return new Correction.Invalid(faults);
        }
        SignalView before = reads.view(id)
                .filter(view -> view.identity() != null && view.content() != null)
                .orElseThrow(Refused::notShown);
        return before.meta().state() == SignalState.OPEN
                ? store(before, version, SignalJson.intake(tidy))
                : new Correction.ChangedMeanwhile(before);
    }

    private Correction store(SignalView before, int version, Intake intake) {
        SignalId id = before.meta().id();
        UUID me = Acting.current().account().orElseThrow(Refused::notShown).value();
        LocalDate on = Observed.on(intake.observedAt(), clock.instant());
        if (!earlier.keep(id, version, me) || !store.correct(id, version, intake, on)) {
            // Read again: the row may have changed between the look and the try.
            return new Correction.ChangedMeanwhile(reads.view(id).orElseThrow(Refused::notShown));
        }
        Seals seals = new Seals(store.key(id).orElseThrow(Refused::notShown), id.value());
        store.correctParts(id, intake.signaller().role(), seals.seal(intake, null));
        audit.change(
                "signal.correct",
                id.value(),
                Map.of("version", String.valueOf(version + 1), "danger", String.valueOf(intake.immediateDanger())));
        house.run("signal.corrected", () -> corrected(before, intake, on));
        return new Correction.Corrected(version + 1);
    }

    private void corrected(SignalView before, Intake intake, LocalDate on) {
        SignalMeta meta = before.meta();
        if (intake.immediateDanger() && !meta.danger()) {
            needs.danger(meta.id());
        }
        if (!intake.immediateDanger()) {
            needs.noDanger(meta.id());
        }
        watching.corrected(new SignalWatcher.Arrival(
                meta.id(), meta.organisation(), intake.about(), on, intake.immediateDanger()));
    }
}
