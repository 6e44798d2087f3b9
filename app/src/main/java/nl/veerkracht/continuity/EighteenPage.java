package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the screen of the watch on eighteen.
 *
 * @param born null when it is not known or not shown to the reader
 */
public record EighteenPage(
        Sheet sheet,
        EighteenList list,
        @Nullable PartialDate born,
        Map<String, ItemState> states,
        EighteenStore.@Nullable Word word,
        LocalDate today) {

    public List<EighteenList.Item> items() {
        return list.items();
    }

    public ItemState state(EighteenList.Item item) {
        return states.getOrDefault(item.code(), ItemState.OPEN);
    }

    public boolean open() {
        return sheet.line().state() != TrajectoryState.CLOSED;
    }

    /** The day itself, and how sure it is, in one sentence. */
    public String day(Screen screen) {
        if (born == null) {
            return screen.t("continuity.eighteen.unknown");
        }
        LocalDate first = Age.earliest(born, Age.OF_AGE);
        if (born.day().isPresent()) {
            return screen.t(
                    today.isBefore(first) ? "continuity.eighteen.on" : "continuity.eighteen.since", screen.date(first));
        }
        return screen.t("continuity.eighteen.earliest", screen.date(first), screen.date(Age.latest(born, Age.OF_AGE)));
    }

    public boolean tooYoung() {
        return born != null && today.isBefore(Age.earliest(born, Age.WATCHED));
    }

    public String from(Screen screen) {
        return born == null ? "" : screen.date(Age.earliest(born, Age.WATCHED));
    }

    /** When somebody begins with it. */
    public @Nullable String begin(Screen screen, EighteenList.Item item) {
        return born == null
                ? null
                : screen.t(
                        "continuity.eighteen.begin",
                        screen.date(Age.earliest(born, Age.OF_AGE).minusMonths(item.months())));
    }

    /** What she said about her parents, or that she was not asked yet. */
    public String parents(Screen screen) {
        return word == null
                ? screen.t("continuity.parents.none")
                : screen.t(word.agrees() ? "continuity.parents.yes" : "continuity.parents.no", screen.date(word.on()));
    }
}
