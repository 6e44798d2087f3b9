package nl.veerkracht.helpline;

import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.chat.TeamKey;
import org.jspecify.annotations.Nullable;

/**
 * All keys as one helper may know them. Prints as redacted.
 *
 * @param own the helper's own, null before it was made
 * @param passkeys what opens it beside the helper's words
 * @param shares what the helper has of the team's key
 * @param helpers everybody with a key of their own
 * @param changeWanted whether somebody left who has the newest version
 */
public record KeyState(
        AccountId me,
        @Nullable OwnKey own,
        List<UnlockPasskey> passkeys,
        List<TeamKey> team,
        List<Share> shares,
        List<KeyHolder> helpers,
        boolean changeWanted) {

    public KeyState {
        passkeys = List.copyOf(passkeys);
        team = List.copyOf(team);
        shares = List.copyOf(shares);
        helpers = List.copyOf(helpers);
    }

    KeyState wanting() {
        return new KeyState(me, own, passkeys, team, shares, helpers, true);
    }

    /** The newest version of the team's key, 0 before there is one. */
    public int newest() {
        return team.stream().mapToInt(TeamKey::version).max().orElse(0);
    }

    /** Whether this helper can open new conversations. */
    public boolean hasNewest() {
        return shares.stream().anyMatch(share -> share.version() == newest());
    }

    /** Whether anybody can. When nobody can any more, a new version may be begun by anybody. */
    public boolean somebodyHasNewest() {
        return helpers.stream().anyMatch(helper -> helper.has(newest()));
    }

    /** Helpers with a key who wait for the team's. */
    public List<KeyHolder> waiting() {
        return helpers.stream().filter(helper -> !helper.has(newest())).toList();
    }

    @Override
    public String toString() {
        return "KeyState[redacted]";
    }
}
