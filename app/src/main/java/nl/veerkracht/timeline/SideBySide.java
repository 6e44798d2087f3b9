package nl.veerkracht.timeline;

import java.util.List;
import java.util.Objects;
import nl.veerkracht.web.Difference;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** How events read on a screen. */
public final class SideBySide {

    private static final int YEAR = 12;

    private SideBySide() {}

    /** "8 maanden", from two years on "2 jaar". */
    public static String months(Screen screen, int months) {
        return months < 2 * YEAR ? screen.t("timeline.months", months) : screen.t("timeline.years", months / YEAR);
    }

    /** What two people wrote about the same event at the same time, where it differs; nothing stands there when it was taken away. */
    public static List<Difference> differences(Screen screen, Telling mine, @Nullable ToldEvent theirs) {
        return Difference.among(List.of(
                new Difference(
                        screen.t("timeline.side"),
                        side(screen, mine.side()),
                        theirs == null ? "" : side(screen, theirs.side())),
                new Difference(
                        screen.t("timeline.happened"),
                        screen.partial(mine.happened()),
                        theirs == null ? "" : screen.partial(theirs.happened().iso())),
                new Difference(screen.t("timeline.title"), mine.title(), theirs == null ? "" : theirs.title()),
                new Difference(
                        screen.t("timeline.words"), said(mine.words()), theirs == null ? "" : said(theirs.words())),
                new Difference(
                        screen.t("timeline.turning"),
                        yes(screen, mine.turning()),
                        theirs == null ? "" : yes(screen, theirs.turning()))));
    }

    private static String side(Screen screen, Side side) {
        return screen.t("timeline.side." + side.key());
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static String yes(Screen screen, boolean yes) {
        return screen.t(yes ? "timeline.yes" : "timeline.no");
    }
}
