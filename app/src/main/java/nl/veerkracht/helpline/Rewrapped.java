package nl.veerkracht.helpline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's key, wrapped in a browser for the newest version of the team's key.
 *
 * @param notes that of its notes, null when there are none
 */
public record Rewrapped(
        UUID conversation, String wrapped, @Nullable Notes notes) {

    /** @param from the version it was wrapped for before */
    public record Notes(int from, String wrapped) {}
}
