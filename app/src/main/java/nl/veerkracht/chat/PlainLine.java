package nl.veerkracht.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.web.Screen;
import tools.jackson.databind.JsonNode;

/**
 * One message on a page without JavaScript.
 *
 * @param hers whether she said it
 * @param kind of message, {@code unknown} for one this page cannot show
 * @param lines its text
 */
public record PlainLine(boolean hers, String kind, List<String> lines, Instant at) {

    public PlainLine {
        lines = List.copyOf(lines);
    }

    static PlainLine unknown(boolean hers, Instant at) {
        return new PlainLine(hers, "unknown", List.of(), at);
    }

    static PlainLine of(boolean hers, JsonNode said, Instant at) {
        String kind = said.path("kind").asString("");
        return switch (kind) {
            case "text" -> new PlainLine(hers, kind, List.of(said.path("text").asString("")), at);
            case "card" -> new PlainLine(hers, kind, card(said), at);
            case "first", "ask" -> new PlainLine(hers, kind, List.of(), at);
            case "answer" -> new PlainLine(hers, said.path("yes").asBoolean(false) ? "yes" : "no", List.of(), at);
            default -> unknown(hers, at);
        };
    }

    private static List<String> card(JsonNode said) {
        List<String> lines = new ArrayList<>(List.of(said.path("name").asString("")));
        said.path("lines").forEach(line -> lines.add(line.asString("")));
        return lines;
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
