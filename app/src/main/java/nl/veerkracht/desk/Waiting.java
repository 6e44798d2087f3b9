package nl.veerkracht.desk;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.Screen;

/** A need with how it reads for this reader. */
public record Waiting(Need need, NeedTeller.Line line) {

    /** What is asked of the reader. */
    public String asked(Screen screen) {
        return line.asked() == null ? kind(screen) : line.asked();
    }

    /** Whom or what it is about, and what kind of work it is when that is not said already. */
    public String about(Screen screen) {
        return Stream.of(line.asked() == null ? null : kind(screen), line.title(), line.detail())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String kind(Screen screen) {
        return screen.tOr("attention." + need.kind(), "attention.other");
    }

    /** The picture of the room that asks. */
    public Icon icon() {
        return switch (need.kind().substring(0, need.kind().indexOf('.'))) {
            case "signal" -> Icon.SIGNAL;
            case "thread" -> Icon.LINK;
            case "weighing" -> Icon.WEIGH;
            case "consultation" -> Icon.CONSULT;
            case "sharing" -> Icon.SHARE;
            case "task" -> Icon.TASK;
            case "trajectory" -> Icon.TRAJECTORY;
            case "access" -> Icon.PEOPLE;
            case "breakglass" -> Icon.LOOK;
            default -> Icon.CLOCK;
        };
    }
}
