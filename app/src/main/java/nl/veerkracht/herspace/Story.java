package nl.veerkracht.herspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Her story, told once.
 *
 * @param text empty while she did not write it
 * @param readers who may read it now, and how often each did
 */
public record Story(String text, List<Reader> readers) {
    public Story {
        readers = List.copyOf(readers);
    }

    /** This reader, null when she did not give it to this one. */
    public @Nullable Reader reader(UUID account) {
        return readers.stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElse(null);
    }

    /** Somebody she gave it to. */
    public record Reader(UUID account, Instant until, int times) {}
}
