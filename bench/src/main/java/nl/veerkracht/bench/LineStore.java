package nl.veerkracht.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;

/** Trajectories as room {@code trajectory} keeps them. */
final class LineStore {

    private static final String LINES = """
            copy trajectory.trajectory (id, thread, key_id, state, opened_at, opened_by, open_since, version) from stdin (format binary)""";
    private static final String ABOUT =
            "copy trajectory.about (trajectory, called_sealed, name_sealed, born_sealed) from stdin (format binary)";
    private static final String WORDS = """
            copy trajectory.words (id, trajectory, words_sealed, said_on, written_by, written_at) from stdin (format binary)""";
    private static final String NOTES = """
            copy trajectory.note (id, trajectory, kind, sees, text_sealed, happened_at, author, written_at) from stdin (format binary)""";
    private static final String TASKS = """
            copy trajectory.task (id, trajectory, title_sealed, owner, due_on, state, created_by, created_at, ended_at, asked)
            from stdin (format binary)""";
    private static final String EVENTS = """
            copy trajectory.event (id, trajectory, at, kind, sees, subject, account, organisation, codes) from stdin (format binary)""";
    private static final String ROLES =
            "copy trajectory.member_role (member, trajectory, role) from stdin (format binary)";

    private LineStore() {}

    static void line(Load.Batch batch, Line line) {
        batch.table(LINES)
                .row(8)
                .add(line.id())
                .add(line.thread().id())
                .add(line.key().id())
                .add("open")
                .add(line.opened())
                .add(line.thread().team().getFirst().id())
                .add(line.opened())
                .add(0);
        Youth youth = line.thread().about();
        DataKey key = line.key();
        batch.table(ABOUT)
                .row(4)
                .add(line.id())
                .add(key.seal("trajectory.about.called", line.id(), youth.given()))
                .add(key.seal(
                        "trajectory.about.name",
                        line.id(),
                        youth.given() + " " + youth.surname().name()))
                .add(key.seal("trajectory.about.born", line.id(), youth.born().toString()));
    }

    static void role(Load.Batch batch, UUID member, UUID line, String role) {
        batch.table(ROLES).row(3).add(member).add(line).add(role);
    }

    static void words(Load.Batch batch, Dice dice, Line line, String words, Instant at) {
        UUID id = dice.uuid();
        UUID by = line.coordinator().id();
        batch.table(WORDS)
                .row(6)
                .add(id)
                .add(line.id())
                .add(line.key().seal("trajectory.words.words", id, words))
                .add(LocalDate.ofInstant(at, ZoneOffset.UTC))
                .add(by)
                .add(at);
        event(batch, dice, line, "her.words", "timeline", id, by, at);
    }

    static void note(Load.Batch batch, Dice dice, Line line, String kind, String text, UUID author, Instant at) {
        UUID id = dice.uuid();
        String sees = switch (kind) {
            case "practical" -> "tasks";
            case "worry" -> "weighing";
            default -> "notes";
        };
        batch.table(NOTES)
                .row(8)
                .add(id)
                .add(line.id())
                .add(kind)
                .add(sees)
                .add(line.key().seal("trajectory.note.text", id, text))
                .add(at)
                .add(author)
                .add(at);
        event(batch, dice, line, "note." + kind, sees, id, author, at);
    }

    /** @param ended null while it is open */
    static UUID task(
            Load.Batch batch,
            Dice dice,
            Line line,
            String title,
            UUID owner,
            LocalDate due,
            Instant made,
            @Nullable Instant ended) {
        UUID id = dice.uuid();
        batch.table(TASKS)
                .row(10)
                .add(id)
                .add(line.id())
                .add(line.key().seal("trajectory.task.title", id, title))
                .add(owner)
                .add(due)
                .add(ended == null ? "open" : "done")
                .add(line.coordinator().id())
                .add(made)
                .add(ended)
                .add2(1);
        if (ended != null) {
            event(batch, dice, line, "task.done", "tasks", id, owner, ended);
        }
        return id;
    }

    static void event(
            Load.Batch batch,
            Dice dice,
            Line line,
            String kind,
            String sees,
            UUID subject,
            @Nullable UUID account,
            Instant at) {
        event(batch, dice, line, kind, sees, subject, account, null, at);
    }

    static void event(
            Load.Batch batch,
            Dice dice,
            Line line,
            String kind,
            String sees,
            UUID subject,
            @Nullable UUID account,
            @Nullable UUID organisation,
            Instant at,
            String... codes) {
        batch.table(EVENTS)
                .row(9)
                .add(dice.uuid())
                .add(line.id())
                .add(at)
                .add(kind)
                .add(sees)
                .add(subject)
                .add(account)
                .add(organisation)
                .list(codes);
    }
}
