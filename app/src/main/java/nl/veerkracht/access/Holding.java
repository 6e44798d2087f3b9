package nl.veerkracht.access;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;

/** A room in which people hold things tells here what somebody holds, so that it can be handed over when she leaves. */
public interface Holding {

    /** What this account holds, at most a hundred of a kind; asked in a transaction with the rights of the house. */
    List<Held> of(AccountId account);

    /**
     * One thing, without anything of its content.
     *
     * @param textKey what kind of thing, such as {@code trajectory.held}
     * @param path where a mandate holder hands it over
     */
    record Held(String textKey, UUID subject, String path) {}
}
