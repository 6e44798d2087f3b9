package nl.veerkracht.signal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way in, for screens, the API and imports alike. */
@Component
class Receiving {

    private final SignalCheck check;
    private final SignalStore store;
    private final Vault vault;
    private final Audit audit;
    private final SignalNeeds needs;
    private final Attention attention;
    private final HouseRights house;
    private final Watching watching;
    private final SignalTerms terms;
    private final Clock clock;

    Receiving(
            SignalCheck check,
            SignalStore store,
            Vault vault,
            Audit audit,
            SignalNeeds needs,
            Attention attention,
            HouseRights house,
            Watching watching,
            SignalTerms terms,
            Clock clock) {
        this.check = check;
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.needs = needs;
        this.attention = attention;
        this.house = house;
        this.watching = watching;
        this.terms = terms;
        this.clock = clock;
    }

    /** The organisation is asked for only when the signal is in order: it may have to be made. */
    Receipt receive(Supplier<OrganisationId> organisation, JsonNode given) {
        JsonNode tidy = SignalJson.tidied(given);
        return receive(organisation, tidy, check.faults(tidy));
    }

    /** As a screen of this house made it. */
    Receipt receive(Supplier<OrganisationId> organisation, Intake made) {
        JsonNode tidy = SignalJson.tidied(SignalJson.tree(made));
        return receive(organisation, tidy, check.faultsInHouse(tidy));
    }

    private Receipt receive(Supplier<OrganisationId> organisation, JsonNode tidy, List<Fault> faults) {
        return faults.isEmpty() ? store(organisation.get(), SignalJson.intake(tidy)) : new Receipt.Invalid(faults);
    }

    List<Fault> faults(JsonNode given) {
        return check.faultsInHouse(SignalJson.tidied(given));
    }

    private Receipt store(OrganisationId organisation, Intake intake) {
        SignalStore.Fresh fresh = fresh(organisation, intake);
        Vault.Fresh key = vault.prepare();
        if (!store.insert(fresh, intake, key)) {
            return house.call("signal.first-answer", () -> store.first(organisation, fresh.fingerprint()))
                    .orElseThrow();
        }
        Seals seals = new Seals(key.key(), fresh.id().value());
        store.insertParts(
                fresh, key.key().id(), intake.signaller().role(), seals.seal(intake, shownExternalId(intake)));
        audit.change("signal.create", fresh.id().value(), Map.of("danger", String.valueOf(intake.immediateDanger())));
        house.run("signal.arrived", () -> attention.together(() -> arrived(fresh, intake)));
        return new Receipt.Stored(fresh.id(), fresh.receivedAt());
    }

    private SignalStore.Fresh fresh(OrganisationId organisation, Intake intake) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate on = Observed.on(intake.observedAt(), now);
        return new SignalStore.Fresh(
                SignalId.random(),
                organisation,
                Acting.current().organisation().orElseThrow(),
                Acting.current().account().orElse(null),
                fingerprint(organisation, intake.externalId()),
                on,
                now,
                now.plus(terms.kept()));
    }

    /** A person's forms and a key's own numbers are apart, so that nobody can take the other's place. */
    private byte[] fingerprint(OrganisationId organisation, String externalId) {
        String channel = Acting.current() instanceof Actor.Person ? "screen" : "api";
        return vault.fingerprint("signal.external-id", channel + "/" + organisation.value() + "/" + externalId);
    }

    private static @Nullable String shownExternalId(Intake intake) {
        return Acting.current() instanceof Actor.Person ? null : intake.externalId();
    }

    private void arrived(SignalStore.Fresh fresh, Intake intake) {
        if (intake.immediateDanger()) {
            needs.danger(fresh.id());
        }
        if (fresh.keeper() == null) {
            needs.keeper(fresh.id(), fresh.organisation(), intake.immediateDanger());
        }
        watching.received(new SignalWatcher.Arrival(
                fresh.id(), fresh.organisation(), intake.about(), fresh.observedOn(), intake.immediateDanger()));
    }
}
