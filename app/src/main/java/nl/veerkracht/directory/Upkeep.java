package nl.veerkracht.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organisation keeps what stands of its own services. Any of its administrators and mandate holders may, also for a colleague who is ill. */
@Component
public class Upkeep {

    private final UpkeepStore store;
    private final Findings findings;
    private final ConfirmNeeds needs;
    private final UpkeepTerms terms;
    private final Audit audit;
    private final Clock clock;

    Upkeep(UpkeepStore store, Findings findings, ConfirmNeeds needs, UpkeepTerms terms, Audit audit, Clock clock) {
        this.store = store;
        this.findings = findings;
        this.needs = needs;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who: administrators and mandate holders, of the services of their own organisation. In order of name.
     *
     * @param after the last one of the page before, null for the first
     */
    @Transactional(readOnly = true)
    public List<OwnService> own(@Nullable UUID after, int limit) {
        requireRole();
        return store.own(today().minusDays(terms.ask().toDays()), after, limit);
    }

    /** As it stands now. */
    @Transactional(readOnly = true)
    Own look(ServiceId id) {
        requireKeeping(id);
        return store.look(id).orElseThrow(Refused::notShown);
    }

    /**
     * Who: the house, administrators of the operating organisation, and administrators and mandate holders of the organisation whose service it is. Writes what is
     * kept of it, which confirms it too.
     *
     * @param version as it was seen, null for whatever version
     * @return whether it was written; it is not when somebody else changed it since
     */
    @Transactional
    public boolean keep(ServiceId id, Kept kept, @Nullable Instant version) {
        requireKeeping(id);
        if (!store.write(id, kept, version, clock.instant(), today())) {
            return false;
        }
        findings.catchUp(id);
        needs.settled(id);
        audit.change("directory.service", id.value(), Map.of());
        return true;
    }

    /**
     * Who: as {@link #keep}. Everything that stands of it is still right, and so is how long somebody waits.
     *
     * @param version as it was seen, null for whatever version
     * @return whether it was confirmed; it is not when somebody changed it since
     */
    @Transactional
    public boolean confirm(ServiceId id, @Nullable Instant version) {
        requireKeeping(id);
        if (!store.confirm(id, version, clock.instant(), today())) {
            return false;
        }
        needs.settled(id);
        audit.change("directory.confirm", id.value(), Map.of());
        return true;
    }

    static void requireRole() {
        if (!Acting.current().is(Role.ADMINISTRATOR) && !Acting.current().is(Role.MANDATE_HOLDER)) {
            throw Refused.notShown();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OpeningHours.HERE);
    }

    /** Refuses who may not keep this service. */
    void requireKeeping(ServiceId id) {
        if (!store.may(id)) {
            audit.refused("directory.not-keeping");
            throw Refused.notShown();
        }
    }
}
