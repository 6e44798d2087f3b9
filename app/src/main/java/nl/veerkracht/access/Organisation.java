package nl.veerkracht.access;

import java.util.Locale;
import nl.veerkracht.actor.OrganisationId;

/**
 * An organisation that takes part.
 *
 * @param operator whether it runs this system; its administrators manage all organisations
 * @param version rises with every change
 */
public record Organisation(OrganisationId id, String name, State state, boolean operator, int version) {

    /** How far it takes part. */
    public enum State {
        /** Known and agreed with. */
        CONFIRMED,
        /** Named by an import; nobody has looked at it yet. */
        UNCONFIRMED,
        /** Does not take part any more; nobody of it can sign in. */
        ENDED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
