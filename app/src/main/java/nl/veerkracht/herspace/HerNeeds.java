package nl.veerkracht.herspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Teams;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;

/** What she said that asks for her coordinator, on the coordinator's desk. */
@Component
class HerNeeds implements NeedTeller {

    static final String LETTER = "herspace.letter";
    static final String MARKS = "herspace.marks";

    private final Attention attention;
    private final Teams teams;
    private final LetterStore letters;
    private final Lines lines;

    HerNeeds(Attention attention, Teams teams, LetterStore letters, Lines lines) {
        this.attention = attention;
        this.teams = teams;
        this.letters = letters;
        this.lines = lines;
    }

    void letter(UUID letter, UUID line, Letter.Kind kind) {
        ask(LETTER, kind == Letter.Kind.MESSAGE ? Urgency.SOON : Urgency.TODAY, letter, line);
    }

    void marks(UUID mark, UUID line) {
        ask(MARKS, Urgency.TODAY, mark, line);
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
        return kind.equals(LETTER) || kind.equals(MARKS);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        List<UUID> subjects = needs.stream().map(Need::subject).toList();
        Map<UUID, UUID> places = letters.places(subjects).stream()
                .collect(Collectors.toMap(LetterStore.Place::id, LetterStore.Place::line));
        Map<UUID, String> initials = lines.initials(places.values());
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            UUID line = places.get(need.subject());
            if (line != null) {
                String initial = initials.getOrDefault(line, "");
                told.put(
                        need.id(),
                        new Line(initial.isEmpty() ? "" : initial + ".", null, "/trajectories/" + line + "/her-space"));
            }
        }
        return told;
    }
}
