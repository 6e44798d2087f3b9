package nl.veerkracht.herspace;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at her line or changed something in it, on a day.
 *
 * @param account zeros for a parent, who has none
 * @param name and where she works; empty when she is not known any more
 * @param kind {@code look}, {@code change} or {@code refused}
 * @param action code of the room
 */
public record Seen(
        LocalDate day, UUID account, String name, String organisation, String kind, String action, int times) {

    private static final UUID PARENT = new UUID(0, 0);

    /** Whether it was a parent or carer, whose name is not told here. */
    public boolean byParent() {
        return account.equals(PARENT);
    }

    /** The rooms that have words for what is done there. */
    private static final Set<String> ROOMS = Set.of(
            "trajectory",
            "plan",
            "timeline",
            "safety",
            "triage",
            "continuity",
            "herspace",
            "family",
            "team",
            "breakglass",
            "phrase");

    private String room() {
        int dot = action.indexOf('.');
        return dot < 0 ? action : action.substring(0, dot);
    }

    /** Under which key the words for it stand, when they have words of their own. */
    public String key() {
        return "herspace.look." + (kind.equals("refused") ? "refused" : action);
    }

    /** Otherwise the words for its room, and when the room has none, for any. */
    public String otherwise() {
        return ROOMS.contains(room())
                ? "herspace.look." + room()
                : "herspace.look.other." + (kind.equals("look") ? "look" : "change");
    }

    /** As often as both together. */
    Seen and(Seen more) {
        return new Seen(day, account, name, organisation, kind, action, times + more.times);
    }

    /** Whoever it was, under what name she is shown. */
    Seen named(@Nullable String who, String where) {
        return new Seen(day, account, who == null ? "" : who, where, kind, action, times);
    }
}
