package nl.veerkracht.sharing;

import java.util.Locale;
import java.util.UUID;

/**
 * With whom something is shared.
 *
 * @param id the account, organisation or dossier
 * @param name an account's or organisation's name; for a dossier the reader sees the text {@code sharing.partner.dossier} instead
 */
public record Partner(Kind kind, UUID id, String name) {

    /** A person, everyone of an organisation, or the team of a dossier. */
    public enum Kind {
        ACCOUNT,
        ORGANISATION,
        DOSSIER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
