package nl.veerkracht.access;

import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;

/** A professional as colleagues know her: name and organisation, and nothing she signs in with. */
public record Colleague(AccountId id, String name, OrganisationId organisationId, String organisation) {

    /** One or two letters for a small picture: of the first and the last word of the name. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        return words.length == 1 ? letter(words[0]) : letter(words[0]) + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
