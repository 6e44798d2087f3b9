package nl.veerkracht.herspace;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What her team sees of her space, and answers: whether it is open, what she wrote to them, her marks, and her story when she gave it. */
@Component
@Transactional
class TeamReading {

    private static final int SEEN = 10;

    private final Trajectories trajectories;
    private final Lines lines;
    private final SpaceStore spaces;
    private final LetterStore letters;
    private final MarkStore marks;
    private final StoryStore stories;
    private final HerNeeds needs;
    private final Audit audit;

    TeamReading(
            Trajectories trajectories,
            Lines lines,
            SpaceStore spaces,
            LetterStore letters,
            MarkStore marks,
            StoryStore stories,
            HerNeeds needs,
            Audit audit) {
        this.trajectories = trajectories;
        this.lines = lines;
        this.spaces = spaces;
        this.letters = letters;
        this.marks = marks;
        this.stories = stories;
        this.needs = needs;
        this.audit = audit;
    }

    TeamPage page(TrajectoryId id) {
        Sheet sheet = trajectories.sheet(id, "herspace.team");
        SpaceStore.Way way = spaces.way(id);
        return new TeamPage(
                sheet,
                way.opened(),
                way.entered(),
                letters.newest(sheet.line()),
                marks.newest(sheet.line()),
                way.story(),
                way.erasure());
    }

    void answer(TrajectoryId id, UUID letter, String text) {
        Line line = trajectories.line(id);
        if (!letters.answer(letter, line, HerWriting.required(text, HerWriting.LONG), me())) {
            throw new Refused("herspace.refused.answer");
        }
        needs.answered(letter);
        audit.change("herspace.answer", List.of(id.value(), letter), Map.of());
    }

    /** Her coordinator has seen the marks she gave lately; they leave the desk. */
    void seen(TrajectoryId id) {
        Line line = lines.lead(id);
        marks.newest(line).stream().limit(SEEN).forEach(mark -> needs.seen(mark.id()));
        audit.change("herspace.marks.seen", id.value(), Map.of());
    }

    /** Her coordinator goes to see what she added to her plan, or told. */
    void found(TrajectoryId id, String kind) {
        lines.lead(id);
        needs.found(kind, id.value());
    }

    /** Each reading is counted, and shown to her. */
    String story(TrajectoryId id) {
        Line line = trajectories.line(id);
        String story = stories.read(line).orElseThrow(Refused::notShown);
        stories.count(id.value(), me());
        audit.look("herspace.story.read", id.value());
        return story;
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
