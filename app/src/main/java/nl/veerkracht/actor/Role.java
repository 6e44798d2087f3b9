package nl.veerkracht.actor;

import java.util.Locale;

/** What an account or key may do in the field. A role opens rooms, never a dossier: a dossier opens by a relation to it. */
public enum Role {
    /** Gives signals and holds them: decides about sharing what is in them. */
    SIGNALLER,
    /** Sees both sides' identifying fields of a link proposal, and nothing else, and decides. */
    LINK_CONFIRMER,
    /** Weighs a thread with others and opens a trajectory. */
    WEIGHER,
    /** Answers consultations. */
    SPECIALIST,
    /** Oversees the whole of a trajectory. */
    COORDINATOR,
    /** Backs and decides where protocol stops; hands over what an absent colleague held. */
    MANDATE_HOLDER,
    /** Answers in the chat: holds a share of the key that opens its conversations. */
    HELPER,
    /** Watches looks, shares and break-glass; sees no content. */
    PRIVACY_OFFICER,
    /** Manages accounts and organisations; sees no dossier. */
    ADMINISTRATOR,
    /** A key that brings in signals of several organisations. */
    IMPORTER;

    /** The role's name in database, configuration, API and command line: lower snake case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with this code.
     *
     * @throws IllegalArgumentException when there is no such role
     */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
