package nl.veerkracht.rights;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.veerkracht.access.Sight;

/** How somebody stands to the young person of the scene: her two linked signals, their thread, what was weighed and asked on it, and her line. */
enum Relation {
    STRANGER,
    /** The young person it is all about, in her own space; of parents the one with whom something is shared. */
    HER,
    /** Of the operating organisation. */
    OPERATOR,
    /** Of the organisation that gave the first signal, and another one that nobody keeps yet. */
    COLLEAGUE,
    /** Keeps the first signal; of that organisation too. */
    KEEPER,
    /** Keeps the second signal. */
    FELLOW,
    /** Weighs the thread: on its team, sees all. */
    WEIGHS,
    COORDINATOR,
    COORDINATORS_COLLEAGUE,
    STAND_IN,
    /** Members of both teams, who see one kind of content each. */
    SEES_IDENTITY,
    SEES_CONTENT,
    SEES_WEIGHING,
    SEES_NOTES,
    SEES_TIMELINE,
    SEES_TASKS,
    SEES_CONTACT,
    /** Member of both teams, sees all, wrote the note and the task, and was asked to sign. */
    AUTHOR,
    /** Opened both in need. */
    BREAK_GLASS,
    /** The content of the first signal is shared with her. */
    SHARED_WITH,
    /** The content of the first signal is shared with her organisation. */
    SHARED_WITH_ORGANISATION,
    /** Asked the specialist. */
    ASKER,
    /** The specialist who was asked. */
    CONSULTED,
    /** Was on both teams and saw all, until a moment ago. */
    FORMER;

    static Relation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What she sees on both teams; empty when she is on neither as a member. */
    Set<Sight> sees() {
        return switch (this) {
            case SEES_IDENTITY -> EnumSet.of(Sight.IDENTITY);
            case SEES_CONTENT -> EnumSet.of(Sight.CONTENT);
            case SEES_WEIGHING -> EnumSet.of(Sight.WEIGHING);
            case SEES_NOTES -> EnumSet.of(Sight.NOTES);
            case SEES_TIMELINE -> EnumSet.of(Sight.TIMELINE);
            case SEES_TASKS -> EnumSet.of(Sight.TASKS);
            case SEES_CONTACT -> EnumSet.of(Sight.CONTACT);
            case AUTHOR, BREAK_GLASS, FORMER -> EnumSet.allOf(Sight.class);
            default -> EnumSet.noneOf(Sight.class);
        };
    }
}
