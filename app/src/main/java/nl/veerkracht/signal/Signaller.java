package nl.veerkracht.signal;

/**
 * Who gave the signal. Prints as redacted.
 *
 * @param reach how colleagues reach the signaller: telephone or e-mail
 */
public record Signaller(String name, SignallerRole role, String reach) {
    @Override
    public String toString() {
        return "Signaller[redacted]";
    }
}
