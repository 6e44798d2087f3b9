package nl.veerkracht.transition;

import java.util.UUID;

/** Something that goes along with her: a thing, a person, an agreement. */
public record Along(UUID id, String what, boolean arranged) {

    @Override
    public String toString() {
        return "Along[" + id + "]";
    }
}
