package nl.veerkracht.helpline;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.chat.TeamKeys;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Helpers' keys: made in browsers, kept here as what nobody but the helper can open. */
@Component
class Keyring {

    static final String GIVE = "helpline.give-key";
    static final String CHANGE = "helpline.change-key";

    /** As many as one team has. */
    private static final int TEAM = 200;

    private static final int DEVICES = 5;

    private final HelperKeyStore store;
    private final UnlockPasskeyStore passkeys;
    private final ChangeWantedStore wanted;
    private final TeamKeys teamKeys;
    private final Colleagues colleagues;
    private final Attention attention;
    private final Audit audit;
    private final Clock clock;

    Keyring(
            HelperKeyStore store,
            UnlockPasskeyStore passkeys,
            ChangeWantedStore wanted,
            TeamKeys teamKeys,
            Colleagues colleagues,
            Attention attention,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.passkeys = passkeys;
        this.wanted = wanted;
        this.teamKeys = teamKeys;
        this.colleagues = colleagues;
        this.attention = attention;
        this.audit = audit;
        this.clock = clock;
    }

    KeyState state(AccountId me) {
        var team = teamKeys.all();
        KeyState state = new KeyState(
                me, store.own(me).orElse(null), passkeys.of(me), team, store.shares(me), store.all(), false);
        return wanted.is(state.newest()) ? state.wanting() : state;
    }

    KeysPage page(AccountId me) {
        KeyState state = state(me);
        Map<AccountId, KeyHolder> holders =
                state.helpers().stream().collect(Collectors.toMap(KeyHolder::account, holder -> holder));
        List<KeysPage.Helper> helpers = team().stream()
                .map(colleague -> new KeysPage.Helper(colleague, holders.get(colleague.id())))
                .toList();
        return new KeysPage(state, helpers);
    }

    List<Colleague> team() {
        return colleagues.withRole(Role.HELPER, null, TEAM).colleagues();
    }

    /** Another key than before opens nothing that was wrapped for the one before: its shares end with it. */
    void makeOwn(OwnKey key) {
        store.end(key.account());
        store.add(key, clock.instant());
        audit.change("helpline.own-key", key.account().value(), Map.of());
        KeyState now = state(key.account());
        if (now.newest() > 0) {
            askFor(key.account());
        }
    }

    /** As many as somebody has devices. */
    void addPasskey(AccountId me, String publicKey, String credential, String salt, String wrapped) {
        require(passkeys.of(me).size() < DEVICES);
        OwnKey own = store.own(me).orElseThrow(Refused::notShown);
        if (!own.publicKey().equals(publicKey)) {
            throw new Refused("helpline.keys.meanwhile");
        }
        passkeys.add(me, new UnlockPasskey(credential, salt, wrapped, clock.instant()));
        audit.change("helpline.passkey-add", me.value(), Map.of());
    }

    void removePasskey(AccountId me, String credential) {
        require(passkeys.remove(me, credential));
        audit.change("helpline.passkey-remove", me.value(), Map.of());
    }

    private void askFor(AccountId helper) {
        attention.ask(GIVE, Urgency.TODAY, Audience.role(Role.HELPER), helper.value(), null, null);
    }

    /** The first version, or the next: begun by who has the one before, or by anybody when nobody has it any more. */
    void change(AccountId me, int version, String publicKey, List<Share> shares) {
        KeyState state = state(me);
        require(state.own() != null && (state.hasNewest() || !state.somebodyHasNewest()));
        require(shares.stream().anyMatch(share -> share.helper().equals(me))
                && shares.stream().allMatch(share -> share.version() == version));
        teamKeys.publish(version, publicKey);
        hand(me, shares);
        store.all().stream().filter(one -> !one.has(version)).forEach(one -> askFor(one.account()));
        attention.settle(CHANGE, changeOf(version - 1));
        audit.change("helpline.team-key", me.value(), Map.of("version", String.valueOf(version)));
    }

    /** One can give what one has. */
    void give(AccountId me, List<Share> shares) {
        KeyState state = state(me);
        require(shares.stream()
                .allMatch(share -> state.shares().stream().anyMatch(mine -> mine.version() == share.version())));
        hand(me, shares);
        shares.stream()
                .filter(share -> share.version() == state.newest())
                .forEach(share -> attention.settle(GIVE, share.helper().value()));
    }

    private void hand(AccountId me, List<Share> shares) {
        for (Share share : shares) {
            require(colleagues.rolesOf(share.helper()).contains(Role.HELPER));
            if (store.add(share, me, clock.instant())) {
                audit.change(
                        "helpline.share", share.helper().value(), Map.of("version", String.valueOf(share.version())));
            }
        }
    }

    /** Who is no helper any more has no keys any more; colleagues are asked to change the team's, when it was hers too. */
    void left(AccountId account) {
        int newest =
                teamKeys.all().stream().mapToInt(key -> key.version()).max().orElse(0);
        boolean had = store.all().stream().anyMatch(holder -> holder.account().equals(account) && holder.has(newest));
        if (store.end(account)) {
            attention.settle(GIVE, account.value());
            audit.change("helpline.keys-ended", account.value(), Map.of());
        }
        if (had) {
            wanted.add(newest, clock.instant());
            attention.ask(CHANGE, Urgency.TODAY, Audience.role(Role.HELPER), changeOf(newest), null, null);
        }
    }

    /** The change of a version as the subject of a need. */
    private static UUID changeOf(int version) {
        return new UUID(0, version);
    }

    private static void require(boolean right) {
        if (!right) {
            throw Refused.notShown();
        }
    }
}
