package nl.veerkracht.helpline;

import nl.veerkracht.actor.AccountId;

/** The private half of one version of the team's key, in base64url, for one helper alone. Prints as redacted. */
public record Share(AccountId helper, int version, String wrapped) {
    @Override
    public String toString() {
        return "Share[redacted]";
    }
}
