package nl.veerkracht.access;

import java.util.Locale;

/** A kind of content of a dossier that a team member sees or does not see. */
public enum Sight {
    /** Who the young person is. */
    IDENTITY,
    /** Facts of signals, as far as they are shared. */
    CONTENT,
    WEIGHING,
    NOTES,
    TIMELINE,
    TASKS,
    /** How signallers and colleagues can be reached. */
    CONTACT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sight ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
