package nl.veerkracht.safety;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as it leaves.
 *
 * @param id the same at every try, so that a mail program that gets it twice shows it once
 * @param sender the neutral name it comes from
 * @param words all that it says
 */
record Letter(UUID id, String to, String sender, String words, Instant at) {
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
