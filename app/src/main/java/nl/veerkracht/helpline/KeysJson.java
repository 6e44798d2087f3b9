package nl.veerkracht.helpline;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.chat.TeamKey;
import org.jspecify.annotations.Nullable;

/**
 * All keys as the script reads them.
 *
 * @param session stands for this sign-in: a key that was unlocked in another one is forgotten
 * @param rewrap whether conversations wait for the newest version
 */
record KeysJson(
        UUID account,
        String session,
        @Nullable Own own,
        List<Opens> passkeys,
        List<TeamKey> team,
        List<Version> shares,
        List<Helper> helpers,
        boolean rewrap) {

    record Own(String publicKey, String wrapped) {}

    record Opens(String credential, String salt, String wrapped) {}

    record Version(int version, String wrapped) {}

    record Helper(UUID account, String publicKey, List<Integer> versions) {}

    static KeysJson of(KeyState state, String session) {
        OwnKey own = state.own();
        return new KeysJson(
                state.me().value(),
                session,
                own == null ? null : new Own(own.publicKey(), own.wrapped()),
                state.passkeys().stream()
                        .map(one -> new Opens(one.credential(), one.salt(), one.wrapped()))
                        .toList(),
                state.team(),
                state.shares().stream()
                        .map(share -> new Version(share.version(), share.wrapped()))
                        .toList(),
                state.helpers().stream()
                        .map(one -> new Helper(one.account().value(), one.publicKey(), one.versions()))
                        .toList(),
                state.newest() > 1);
    }
}
