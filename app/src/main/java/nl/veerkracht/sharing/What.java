package nl.veerkracht.sharing;

import java.util.Locale;

/** What of something is shared. */
public enum What {
    /** Who the young person is. */
    IDENTITY,
    /** What was seen and heard. */
    CONTENT,
    /** Who gave it and how to reach that person. */
    CONTACT,
    /** How she is, in general words written for her parents. */
    NEWS,
    /** What was agreed, and when. */
    AGREEMENTS,
    /** Who works with her and how to reach them. */
    TEAM,
    /** The parts of her plan she wants her parents to know. */
    PLAN;

    /** The name in the database, as {@code sharing.granted} is asked. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static What ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
