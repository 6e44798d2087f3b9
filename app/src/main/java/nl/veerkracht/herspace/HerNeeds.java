package nl.veerkracht.herspace;

import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Teams;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** What she said that asks for her coordinator, on the coordinator's desk. */
@Component
class HerNeeds implements LineNeed {

    static final String LETTER = "herspace.letter";
    static final String MARKS = "herspace.marks";
    static final String PLANNED = "herspace.planned";
    static final String TOLD = "herspace.told";

    private static final Set<String> KINDS = Set.of(LETTER, MARKS, PLANNED, TOLD);

    private final Attention attention;
    private final Teams teams;

    HerNeeds(Attention attention, Teams teams) {
        this.attention = attention;
        this.teams = teams;
    }

    void letter(UUID letter, UUID line, Letter.Kind kind) {
        ask(LETTER, kind == Letter.Kind.MESSAGE ? Urgency.SOON : Urgency.TODAY, letter, line);
    }

    void marks(UUID mark, UUID line) {
        ask(MARKS, Urgency.TODAY, mark, line);
    }

    /** She added something to her plan. */
    void planned(UUID line) {
        ask(PLANNED, Urgency.SOON, line, line);
    }

    /** She told something of her life. */
    void told(UUID line) {
        ask(TOLD, Urgency.SOON, line, line);
    }

    /** Whoever leads her line went to see what she added. */
    void found(String kind, UUID line) {
        attention.settle(kind, line);
    }

    private void ask(String kind, Urgency urgency, UUID subject, UUID line) {
        teams.coordinator(line)
                .ifPresent(who -> attention.ask(kind, urgency, Audience.person(who), subject, line, null));
    }

    void answered(UUID letter) {
        attention.settle(LETTER, letter);
    }

    void seen(UUID mark) {
        attention.settle(MARKS, mark);
    }

    @Override
    public boolean tells(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    public String path(Need need) {
        String space = "/trajectories/" + need.dossier() + "/her-space";
        return switch (need.kind()) {
            case PLANNED -> space + "/plan";
            case TOLD -> space + "/told";
            default -> space;
        };
    }
}
