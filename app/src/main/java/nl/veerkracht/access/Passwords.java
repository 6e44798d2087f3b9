package nl.veerkracht.access;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the least that OWASP's password storage cheat sheet asks (19 MiB, two passes). Only a few are computed at the same time: a flood of
 * sign-ins may wait, but takes no more memory than this. What opens nothing anywhere has places of its own.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int AT_ONCE = 4;
    private static final int OPENING_NOTHING = 2;
    private static final int PATIENCE_SECONDS = 5;

    /** Random bytes that no password leads to, with the parameters above. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$8ImecpqXxvfPNYvyoxrR8Q$sIleCMDzS5qfEF7ZLA+7/xlMf0P6WIBxPx3igMuba6I";

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore besides = new Semaphore(OPENING_NOTHING, true);

    /** So many people sign in at this moment that this one must try again in a while. */
    static final class Busy extends RuntimeException {
        Busy() {
            super("Too many sign-ins at once.", null, false, false);
        }
    }

    String hash(String password) {
        return inTurn(places, () -> java.util.Objects.requireNonNull(argon.encode(password)));
    }

    /** Whether the password is right; the same work is done when there is none to compare with. */
    boolean matches(String password, @Nullable String hash) {
        String bounded = password.length() > LONGEST ? "" : password;
        boolean same = inTurn(places, () -> argon.matches(bounded, hash == null ? NOBODYS : hash));
        return same && hash != null;
    }

    /**
     * The work of a comparison, for a secret that is known to open nothing. However many of these come in at an open door, they take no place from who
     * signs in or knows her words.
     */
    void matchNothing(String secret) {
        String bounded = secret.length() > LONGEST ? "" : secret;
        inTurn(besides, () -> argon.matches(bounded, NOBODYS));
    }

    /** How many could be computed at once now for who may come in. */
    int free() {
        return places.availablePermits();
    }

    /** The text key of what is wrong with a new password, or null. */
    static @Nullable String fault(String password, String name, String email) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return "access.password.length";
        }
        boolean plain = lower.chars().distinct().count() < 5
                || lower.contains(email.toLowerCase(Locale.ROOT).strip())
                || (!name.isBlank()
                        && lower.contains(name.toLowerCase(Locale.ROOT).strip()));
        return plain ? "access.password.plain" : null;
    }

    private static <T> T inTurn(Semaphore places, Supplier<T> work) {
        boolean entered = false;
        try {
            entered = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!entered) {
                throw new Busy();
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            if (entered) {
                places.release();
            }
        }
    }
}
