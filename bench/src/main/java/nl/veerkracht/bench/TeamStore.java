package nl.veerkracht.bench;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Teams on dossiers, as room {@code access} keeps them. */
final class TeamStore {

    private static final String MEMBERS =
            "copy access.team_member (id, dossier, account, part, sees, begins, ends) from stdin (format binary)";
    private static final String JOINED = "copy access.joined_dossier (dossier, goes_on_as) from stdin (format binary)";

    private TeamStore() {}

    /** @return the id of the part */
    static UUID add(
            Load.Batch batch,
            Dice dice,
            UUID dossier,
            UUID account,
            String part,
            String[] sees,
            Instant begins,
            @Nullable Instant ends) {
        UUID id = dice.uuid();
        batch.table(MEMBERS)
                .row(7)
                .add(id)
                .add(dossier)
                .add(account)
                .add(part)
                .list(sees)
                .add(begins)
                .add(ends);
        return id;
    }

    static void joined(Load.Batch batch, UUID dossier, UUID goesOnAs) {
        batch.table(JOINED).row(2).add(dossier).add(goesOnAs);
    }
}
