package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;

/**
 * A passage from one place, school, help or person to the next. Prints as redacted.
 *
 * @param from null when nobody wrote it down
 * @param happenedOn the day it happened, null until then
 * @param assent what she says of it, null when nobody wrote it down
 * @param words how she says it
 * @param ready what was done to make it ready, by step
 */
public record Transition(
        UUID id,
        TrajectoryId line,
        Kind kind,
        @Nullable String from,
        String to,
        LocalDate plannedOn,
        State state,
        @Nullable LocalDate happenedOn,
        @Nullable Assent assent,
        @Nullable String words,
        Map<Step, Ready> ready,
        int version) {

    public Transition {
        ready = Map.copyOf(ready);
    }

    /** What she goes from and to. */
    public enum Kind {
        PLACE,
        SCHOOL,
        CARE,
        PERSON;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is still to come. */
    public enum State {
        PLANNED,
        DONE,
        CALLED_OFF;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What makes a transition ready: she is prepared, both sides met with her, and what is practical afterwards is set. */
    public enum Step {
        PREPARED,
        MET,
        AFTERCARE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What she says of it. */
    public enum Assent {
        YES,
        PARTLY,
        NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One step that was done. */
    public record Ready(LocalDate on, String words) {
        @Override
        public String toString() {
            return "Ready[" + on + "]";
        }
    }

    /** Steps that nobody has written down as done. */
    public List<Step> missing() {
        return Arrays.stream(Step.values())
                .filter(step -> !ready.containsKey(step))
                .toList();
    }

    /** Steps that were not done before it happened: it went ahead without them. */
    public List<Step> wentWithout() {
        LocalDate day = happenedOn;
        return day == null
                ? List.of()
                : Arrays.stream(Step.values())
                        .filter(step -> isAfter(step, day))
                        .toList();
    }

    private boolean isAfter(Step step, LocalDate day) {
        Ready done = ready.get(step);
        return done == null || done.on().isAfter(day);
    }

    @Override
    public String toString() {
        return "Transition[" + id + ", " + state + "]";
    }
}
