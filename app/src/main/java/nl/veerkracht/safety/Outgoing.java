package nl.veerkracht.safety;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way out of the house to her. What leaves is empty and neutral ("Er staat iets voor je klaar."), the same whatever the reason, without a name
 * and without a link; and nothing leaves unless her newest {@link SafeContact} says that it is safe, when it is asked and again when it is sent.
 */
@Component
public class Outgoing {

    private final HouseRights house;
    private final SafetyDossierStore dossiers;
    private final SafeContacts contacts;
    private final OutboxStore outbox;
    private final Audit audit;
    private final Clock clock;

    Outgoing(
            HouseRights house,
            SafetyDossierStore dossiers,
            SafeContacts contacts,
            OutboxStore outbox,
            Audit audit,
            Clock clock) {
        this.house = house;
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who: rooms, in the transaction of what she is told about, after their own rule has decided. When that transaction is undone, nothing leaves.
     * Written with the rights of the house, because who causes a message need not see how she is reached.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Told tell(TrajectoryId her, MessageKind kind) {
        Told told = house.call("safety.tell", () -> write(her, kind));
        audit.change(
                "safety.tell",
                List.of(her.value()),
                Map.of("kind", kind.code(), "told", told.name().toLowerCase(java.util.Locale.ROOT)));
        return told;
    }

    private Told write(TrajectoryId her, MessageKind kind) {
        Optional<SafeContact> contact =
                dossiers.find(her).filter(dossier -> !dossier.closed()).map(contacts::of);
        if (contact.isEmpty() || contact.get().mailTo() == null) {
            return Told.SILENT;
        }
        boolean written = outbox.add(UUID.randomUUID(), her.value(), kind, clock.instant());
        return written ? Told.ON_ITS_WAY : Told.ALREADY;
    }
}
