package nl.veerkracht.web;

import java.util.List;

/** What came in over the API does not fit. Becomes a 422 that names every fault, and nothing of what was sent. */
public final class Invalid extends RuntimeException {

    /**
     * @param pointer a JSON Pointer to the place, such as {@code /about/birthDate}
     * @param message what is wrong there, in English, without the value
     */
    public record Fault(String pointer, String message) {}

    private final transient List<Fault> faults;

    public Invalid(List<Fault> faults) {
        super("invalid", null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
