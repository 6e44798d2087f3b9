package nl.veerkracht.signal;

import java.util.List;

/**
 * What is wrong at one place of a signal. Holds nothing of what was sent.
 *
 * @param pointer RFC 6901 pointer into the signal, empty for the whole of it
 * @param key key of the text that says it, with {@code args} in it
 */
public record Fault(String pointer, String key, List<Object> args) {
    public Fault {
        args = List.copyOf(args);
    }

    static Fault at(String pointer, String kind, Object... args) {
        return new Fault(pointer, "signal.fault." + kind, List.of(args));
    }
}
