package nl.veerkracht.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.web.Screen;

/**
 * One message on a page without JavaScript.
 *
 * @param id of the message
 * @param hers whether she said it
 * @param kind of message, {@code unknown} for one this page cannot show
 * @param lines its text; of a question whether parts may be passed on the parts, empty for one that is not a text
 * @param open a question that she has not answered yet
 */
public record PlainLine(UUID id, boolean hers, String kind, List<String> lines, boolean open, Instant at) {

    public PlainLine {
        lines = List.copyOf(lines);
    }

    PlainLine answered() {
        return new PlainLine(id, hers, kind, lines, false, at);
    }

    public boolean asks() {
        return kind.equals("ask");
    }

    /** What stands there when it is not her own or the helper's text. */
    public String told(Screen screen) {
        return switch (kind) {
            case "first" -> screen.t("chat.log.first");
            case "ask" -> screen.t("chat.ask");
            case "yes" -> screen.t("chat.ask.said-yes");
            case "no" -> screen.t("chat.ask.said-no");
            case "unknown" -> screen.t("chat.log.unknown");
            default -> "";
        };
    }

    @Override
    public String toString() {
        return "PlainLine[redacted]";
    }
}
