package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where it happened. Prints as redacted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @Nullable String name,
        @Nullable String city,
        @Nullable PlaceKind kind) {
    @Override
    public String toString() {
        return "Place[redacted]";
    }
}
