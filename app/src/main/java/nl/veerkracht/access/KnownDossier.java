package nl.veerkracht.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;

/** A room that keeps dossiers tells here which ids are its own, so that only a dossier that exists is opened in need. */
public interface KnownDossier {

    /** A dossier of this room, as it stands now; asked in a transaction with the rights of the house. */
    Optional<Known> find(UUID dossier);

    /** Who besides a dossier's own coordinator is told that it was opened, also when the dossier is another room's; asked as {@link #find}. */
    default List<AccountId> watchers(UUID dossier) {
        return List.of();
    }

    /**
     * Where a dossier is.
     *
     * @param dossier the id whose team sees it, which for a dossier that goes on as another is that other
     * @param path where it is shown, such as {@code /threads/<id>}
     */
    record Known(UUID dossier, String path) {}
}
