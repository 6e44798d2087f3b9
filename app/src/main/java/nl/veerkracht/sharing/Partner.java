package nl.veerkracht.sharing;

import java.util.Locale;
import java.util.UUID;

/**
 * With whom something is shared.
 *
 * @param id the account, organisation, dossier or parent
 * @param name an account's or organisation's name; for a dossier the reader sees the text {@code sharing.partner.dossier} instead
 */
public record Partner(Kind kind, UUID id, String name) {

    /** A person, everyone of an organisation, the team of a dossier, or a parent, who has no account. */
    public enum Kind {
        ACCOUNT,
        ORGANISATION,
        DOSSIER,
        PARENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
