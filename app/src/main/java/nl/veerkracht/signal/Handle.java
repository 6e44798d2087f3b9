package nl.veerkracht.signal;

/** A name the young person goes by on a platform. */
public record Handle(String platform, String handle) {
    @Override
    public String toString() {
        return "Handle[redacted]";
    }
}
