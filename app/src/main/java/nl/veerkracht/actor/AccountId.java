package nl.veerkracht.actor;

import java.util.UUID;

/** A person's account. */
public record AccountId(UUID value) {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }
}
