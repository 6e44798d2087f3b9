package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** What stands on the screen of a line's continuity. */
public record ContinuityPage(
        Sheet sheet, Figures figures, List<Retold> retold, List<Stay> stays, ContinuityTerms terms, LocalDate today) {

    /** What is more than ordinary. */
    public List<Concern> more() {
        return figures.more(terms, today);
    }

    public boolean unseen(Concern concern) {
        return figures.unseen(terms, today).contains(concern);
    }

    public boolean open() {
        return sheet.line().state() != TrajectoryState.CLOSED;
    }

    public List<Gap> gaps() {
        return figures.gaps();
    }

    public @Nullable LocalDate contact() {
        return figures.contact();
    }

    public boolean contactShown() {
        return figures.contactShown();
    }

    public int warm() {
        return figures.warm();
    }

    public int cold() {
        return figures.cold();
    }

    public int of(Concern concern) {
        return figures.of(concern, today);
    }

    /** The sentence that says what is more than ordinary. */
    public String says(Screen screen, Concern concern) {
        return screen.count("continuity.concern." + concern.code(), of(concern));
    }

    /** Why it is shown: where the ordinary ends. */
    public String why(Screen screen, Concern concern) {
        return screen.count("continuity.why." + concern.code(), terms.ordinary(concern));
    }

    public static List<Concern> all() {
        return Arrays.asList(Concern.values());
    }
}
