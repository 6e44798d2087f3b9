package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import nl.veerkracht.actor.AccountId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** Passkeys of accounts. The challenge is kept in the session and taken from it once; a passkey stands for password and code together. */
@Component
class Passkeys {

    private final PasskeyStore store;
    private final Ceremony ceremony;

    Passkeys(PasskeyStore store, @Value("${veerkracht.address:}") String address) {
        this.store = store;
        this.ceremony = new Ceremony(address, "Veerkracht");
    }

    static Bytes challenge() {
        return new Bytes(Secrets.bytes(32));
    }

    /** What a browser needs to sign in with any passkey it has for this site, as JSON. */
    String toSignIn(HttpServletRequest request, Bytes challenge) {
        return ceremony.toSignIn(request, challenge);
    }

    /** What a browser needs to make a passkey for this account, as JSON. For work as the house. */
    String toRegister(HttpServletRequest request, Bytes challenge, AccountId account, String email, String name) {
        return ceremony.toRegister(request, challenge, new Ceremony.Whose(Handles.of(account), email, name), store);
    }

    /** Whose passkey signed this challenge. For work as the house. */
    AccountId verify(HttpServletRequest request, Bytes challenge, String credential) {
        return Handles.account(ceremony.verify(request, challenge, credential, store));
    }

    /** Keeps a fresh passkey. For work as the house. */
    void register(HttpServletRequest request, Bytes challenge, AccountId account, String label, String credential) {
        Ceremony.Whose whose = new Ceremony.Whose(Handles.of(account), "", "");
        ceremony.register(request, challenge, whose, label, credential, store);
    }
}
