package nl.veerkracht.bench;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import org.jspecify.annotations.Nullable;

/** What needs a person, as room {@code attention} keeps it. */
final class NeedStore {

    private static final String NEEDS = """
            copy attention.need (id, audience, kind, urgency, due_at, subject, dossier, since, settled_at) from stdin (format binary)""";

    private NeedStore() {}

    /** @param settled null while it is open */
    static void add(
            Load.Batch batch,
            Dice dice,
            String kind,
            Urgency urgency,
            Audience audience,
            UUID subject,
            @Nullable UUID dossier,
            Instant since,
            @Nullable Instant settled) {
        batch.table(NEEDS)
                .row(9)
                .add(dice.uuid())
                .add(audience.code())
                .add(kind)
                .add2(urgency.ordinal())
                .never()
                .add(subject)
                .add(dossier)
                .add(since)
                .add(settled);
    }
}
