package nl.veerkracht.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Why a service fits, fits less, or does not fit: the code of a sentence and what belongs in it.
 *
 * @param good whether it speaks for the service
 */
public record Reason(String code, boolean good, List<String> args) {
    public Reason {
        args = List.copyOf(args);
    }

    static Reason good(String code, Object... args) {
        return of(code, true, args);
    }

    static Reason less(String code, Object... args) {
        return of(code, false, args);
    }

    private static Reason of(String code, boolean good, Object... args) {
        return new Reason(code, good, Arrays.stream(args).map(String::valueOf).toList());
    }
}
