package nl.veerkracht.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which services an organisation offers, and how it is reached itself. Who keeps its services may do all of it. */
@Component
class Offering {

    private final OfferStore store;
    private final UpkeepStore services;
    private final Upkeep upkeep;
    private final Findings findings;
    private final ConfirmNeeds needs;
    private final Audit audit;
    private final Clock clock;

    Offering(
            OfferStore store,
            UpkeepStore services,
            Upkeep upkeep,
            Findings findings,
            ConfirmNeeds needs,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.upkeep = upkeep;
        this.findings = findings;
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own organisation; empty while nobody has confirmed that it is who it says. */
    @Transactional(readOnly = true)
    public Optional<OwnOrganisation> organisation() {
        Upkeep.requireRole();
        return store.organisation();
    }

    /** One's own organisation, of who may offer something in its name. */
    @Transactional(readOnly = true)
    public OwnOrganisation requireOffering() {
        return organisation().orElseThrow(Refused::notShown);
    }

    /** Adds a service, which people find from now on; one that was added before is left as it is. */
    @Transactional
    public void add(ServiceId id, Kept kept) {
        if (!store.add(id, requireOffering().name(), kept)) {
            upkeep.requireKeeping(id);
            return;
        }
        services.write(id, kept, null, clock.instant(), today());
        store.notYetConfirmed(id);
        findings.catchUp(id);
        audit.change("directory.service", id.value(), Map.of());
    }

    /** @return whether it was written; it is not when somebody changed it since this version */
    @Transactional
    public boolean keep(OwnOrganisation kept, @Nullable String version) {
        requireOffering();
        store.alone();
        OwnOrganisation now = requireOffering();
        if (!now.version().equals(version)) {
            return false;
        }
        audit.change("directory.organisation", store.write(now.name(), kept), Map.of());
        return true;
    }

    /** @return whether it was closed; it is not when somebody changed it since this version */
    @Transactional
    public boolean close(ServiceId id, Closed closed, @Nullable Instant version) {
        upkeep.requireKeeping(id);
        if (!store.close(id, closed, version)) {
            return false;
        }
        moved(id, closed.status());
        return true;
    }

    @Transactional
    public void open(ServiceId id) {
        upkeep.requireKeeping(id);
        store.open(id);
        moved(id, "active");
    }

    private void moved(ServiceId id, String status) {
        findings.catchUp(id);
        needs.settled(id);
        audit.change("directory.open", id.value(), Map.of("status", status));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OpeningHours.HERE);
    }
}
