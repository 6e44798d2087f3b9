package nl.veerkracht.sharing;

import java.util.Locale;

/** What something is shared for. */
public enum Purpose {
    /** To weigh together what is going on. */
    WEIGH,
    /** To make her safe now. */
    PROTECT,
    /** To arrange or give help. */
    HELP,
    /** To ask a specialist to think along. */
    CONSULT,
    /** To let her parents know how she is. It ends when she comes of age, unless she says yes. */
    PARENTS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
