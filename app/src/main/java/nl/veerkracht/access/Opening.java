package nl.veerkracht.access;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;

/** A dossier that was opened in need: by whom, why, until when. The reason is empty once the dossier was erased. */
public record Opening(UUID id, UUID dossier, AccountId account, String reason, Instant opened, Instant ends) {
    @Override
    public String toString() {
        return "Opening[" + id + "]";
    }
}
