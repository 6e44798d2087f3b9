package nl.veerkracht.trajectory;

import nl.veerkracht.actor.AccountId;
import nl.veerkracht.thread.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to open a line.
 *
 * @param coordinator whose it is from the first moment
 * @param called what the young person wants to be called
 * @param name the full name, when known and needed
 * @param born date of birth as far as known, {@code 2009}, {@code 2009-05} or {@code 2009-05-03}
 * @param words what the young person says she wants, in her own words
 */
public record Opening(
        ThreadId thread,
        AccountId coordinator,
        String called,
        @Nullable String name,
        @Nullable String born,
        @Nullable String words) {}
