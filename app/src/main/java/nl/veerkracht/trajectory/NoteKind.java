package nl.veerkracht.trajectory;

import java.util.Locale;
import nl.veerkracht.access.Sight;

/** What a note is about. The kind decides who of the team reads it. */
public enum NoteKind {
    /** Contact with the young person. */
    CONTACT(Sight.NOTES),
    /** Parents, brothers and sisters, others close by. */
    FAMILY(Sight.NOTES),
    /** Help and those who give it. */
    CARE(Sight.NOTES),
    /** Money, housing, school, papers. */
    PRACTICAL(Sight.TASKS),
    /** What worries somebody. */
    WORRY(Sight.WEIGHING);

    private final Sight sight;

    NoteKind(Sight sight) {
        this.sight = sight;
    }

    /** What a team member must see to read notes of this kind. */
    public Sight sight() {
        return sight;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NoteKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    EventKind event() {
        return EventKind.ofCode("note." + code());
    }
}
