package nl.veerkracht.access;

import java.util.Optional;
import java.util.UUID;

/** A room that keeps dossiers tells here which ids are its own, so that only a dossier that exists is opened in need. */
public interface KnownDossier {

    /** Where a dossier of this room is shown, such as {@code /threads/<id>}; asked in a transaction with the rights of the house. */
    Optional<String> pathOf(UUID dossier);
}
