package nl.veerkracht.trajectory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veerkracht.access.Sight;

/** What can happen on a line. The code is kept; its text has the key {@code trajectory.event.<code>}. */
public enum EventKind {
    OPENED("line.opened", Lane.OTHERS, Sight.TIMELINE, true),
    REOPENED("line.reopened", Lane.OTHERS, Sight.TIMELINE, true),
    AFTERCARE("line.aftercare", Lane.OTHERS, Sight.TIMELINE, true),
    CLOSED("line.closed", Lane.OTHERS, Sight.TIMELINE, true),
    COORDINATOR("people.coordinator", Lane.OTHERS, Sight.TIMELINE, true),
    STAND_IN("people.stand-in", Lane.OTHERS, Sight.TIMELINE, false),
    JOINED("people.joined", Lane.OTHERS, Sight.TIMELINE, false),
    LEFT("people.left", Lane.OTHERS, Sight.TIMELINE, false),
    WORDS("her.words", Lane.TOGETHER, Sight.TIMELINE, true),
    CONTACT("note.contact", Lane.TOGETHER, Sight.NOTES, false),
    FAMILY("note.family", Lane.OTHERS, Sight.NOTES, false),
    CARE("note.care", Lane.OTHERS, Sight.NOTES, false),
    PRACTICAL("note.practical", Lane.OTHERS, Sight.TASKS, false),
    WORRY("note.worry", Lane.OTHERS, Sight.WEIGHING, false),
    TASK_DONE("task.done", Lane.OTHERS, Sight.TASKS, false),
    SIGNAL("signal.given", Lane.SIGNALS, Sight.TIMELINE, false),
    LINKED("signal.linked", Lane.SIGNALS, Sight.TIMELINE, false),
    WEIGHED("weighing.signed", Lane.OTHERS, Sight.WEIGHING, true);

    private static final Map<String, EventKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventKind::code, Function.identity()));

    private final String code;
    private final Lane lane;
    private final Sight sight;
    private final boolean turning;

    EventKind(String code, Lane lane, Sight sight, boolean turning) {
        this.code = code;
        this.lane = lane;
        this.sight = sight;
        this.turning = turning;
    }

    public String code() {
        return code;
    }

    public Lane lane() {
        return lane;
    }

    String sees() {
        return sight.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is named in the drawing: a turn in the line. */
    boolean turning() {
        return turning;
    }

    static EventKind ofCode(String code) {
        EventKind kind = BY_CODE.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("No event is called " + code);
        }
        return kind;
    }
}
