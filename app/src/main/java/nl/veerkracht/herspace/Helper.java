package nl.veerkracht.herspace;

import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.TeamMember;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on her team, as she sees her.
 *
 * @param role code of what she is to her, null when nobody wrote it down
 */
public record Helper(
        Colleague who, TeamMember part, @Nullable String role) {

    /** What she is called on her page: her part when it is one of a kind, else what she is to her. */
    public String as() {
        return switch (part.part()) {
            case COORDINATOR -> "coordinator";
            case STAND_IN -> "stand_in";
            case BREAK_GLASS -> "break_glass";
            default -> role == null ? "other" : role;
        };
    }

    public boolean coordinates() {
        return part.part() == Part.COORDINATOR;
    }
}
