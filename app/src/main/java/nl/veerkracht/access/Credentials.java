package nl.veerkracht.access;

import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the door knows of an account.
 *
 * @param open whether the account is active and its organisation takes part
 * @param passwordHash Argon2id, null when she signs in with passkeys only
 * @param totpSecret null as above
 * @param usedStep the last thirty-second step a code was used for
 */
record Credentials(
        Actor.Person person,
        int version,
        boolean open,
        @Nullable String passwordHash,
        byte @Nullable [] totpSecret,
        long usedStep) {

    AccountId account() {
        return person.id();
    }

    SignedIn signedIn() {
        return new SignedIn(person, version);
    }

    @Override
    public String toString() {
        return "Credentials[redacted]";
    }
}
