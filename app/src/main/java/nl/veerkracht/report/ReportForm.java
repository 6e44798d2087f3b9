package nl.veerkracht.report;

import java.util.List;
import java.util.Objects;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * The open form as it is typed. All of it goes along from step to step in the page itself: the server keeps nothing until it is sent.
 *
 * @param id of this form, so that sending twice is one signal; null in the first step
 * @param called set once the page with the emergency number was shown
 * @param work what the browser was asked to work on, see {@link FormWork}
 * @param counter what it found
 * @param seen examples that were chosen, see {@link Questions.Example#value}
 */
record ReportForm(
        @Nullable String who,
        @Nullable Danger danger,
        @Nullable String called,
        @Nullable String id,
        @Nullable String work,
        @Nullable String counter,
        @Nullable List<String> seen,
        @Nullable String fact,
        @Nullable String think,
        @Nullable String about,
        @Nullable String where,
        @Nullable String when,
        @Nullable Certainty sure,
        @Nullable String first,
        @Nullable String last,
        @Nullable String age,
        @Nullable PlaceKind place,
        @Nullable String name,
        @Nullable String reach) {

    /** Whether somebody is in danger now. */
    enum Danger {
        NO,
        UNSURE,
        YES
    }

    ReportForm {
        seen = seen == null ? List.of() : List.copyOf(seen);
        // Not offered here: an institution tells by its own staff.
        place = place == PlaceKind.INSTITUTION ? PlaceKind.OTHER : place;
    }

    boolean mustCallFirst() {
        return danger == Danger.YES && called == null;
    }

    List<String> chosen() {
        return Objects.requireNonNullElse(seen, List.of());
    }

    @Override
    public String toString() {
        return "ReportForm[redacted]";
    }
}
