package nl.veerkracht.desk;

import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.web.Icon;

/** A need with how it reads for this reader. */
public record Waiting(Need need, NeedTeller.Line line) {

    /** The key of the text that says what kind of work it is. */
    public String textKey() {
        return "attention." + need.kind();
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
