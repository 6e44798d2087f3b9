package nl.veerkracht.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How somebody signs in herself. Everything here is about the one who asks, and nobody else. */
@Component
class MySignIn {

    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final PasskeyStore passkeys;
    private final Colleagues colleagues;
    private final Passwords passwords;
    private final SignIn signIn;
    private final AsHouse house;
    private final Audit audit;

    MySignIn(
            AccountStore accounts,
            CredentialStore credentials,
            PasskeyStore passkeys,
            Colleagues colleagues,
            Passwords passwords,
            SignIn signIn,
            AsHouse house,
            Audit audit) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.colleagues = colleagues;
        this.passwords = passwords;
        this.signIn = signIn;
        this.house = house;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    Me me() {
        AccountId id = own();
        Colleague colleague = colleagues.of(id).orElseThrow(Refused::notShown);
        boolean password = house.call(
                "me.credentials",
                () -> credentials.of(id).map(Credentials::passwordHash).isPresent());
        return new Me(id, colleague.name(), accounts.email(id), colleague.organisation(), password);
    }

    List<Passkey> passkeys() {
        AccountId id = own();
        return house.call("me.passkeys", () -> passkeys.of(id));
    }

    @Transactional
    void addPasskey(AccountId account, Runnable register) {
        house.run("me.passkey", register);
        audit.change("account.passkey-add", account.value(), Map.of());
    }

    /** Refused when nothing would be left to sign in with. */
    @Transactional
    void removePasskey(UUID passkey) {
        AccountId id = own();
        if (!me().hasPassword() && passkeys().size() < 2) {
            throw new Refused("access.me.last-way-in");
        }
        if (house.call("me.passkey", () -> passkeys.remove(id, passkey))) {
            audit.change("account.passkey-remove", id.value(), Map.of());
        }
    }

    /** False when the old password or the code is not right. */
    boolean changePassword(String old, String code, String fresh) {
        AccountId id = own();
        if (!signIn.isHerself(id, old, code)) {
            return false;
        }
        String hash = passwords.hash(fresh);
        house.run("me.password", () -> {
            credentials.changePassword(id, hash);
            accounts.touch(id);
            audit.change("account.password", id.value(), Map.of());
        });
        return true;
    }

    /** Ends every session of hers, on every device, this one too. */
    void signOutEverywhere() {
        AccountId id = own();
        house.run("me.sign-out", () -> {
            accounts.touch(id);
            audit.change("account.sign-out-everywhere", id.value(), Map.of());
        });
    }

    /** As it now stands, for the session that goes on after a change. */
    SignedIn now() {
        AccountId id = own();
        return house.call("me.now", () -> credentials.of(id).orElseThrow().signedIn());
    }

    private static AccountId own() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
