package nl.veerkracht.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The messages of one page, where a line must know of others: which parts are asked for, and what she answered. */
final class PlainLog {

    private final Map<String, PlainLine> lines = new LinkedHashMap<>();

    /** @param said what it says, empty when it does not open */
    void add(Message message, Optional<JsonNode> said) {
        PlainLine line = said.map(one -> line(message, one)).orElseGet(() -> line(message, "unknown", List.of()));
        lines.put(line.id().toString(), line);
        said.map(one -> one.path("to").asString("")).ifPresent(to -> answered(line, to));
    }

    private void answered(PlainLine answer, String to) {
        if (answer.hers()) {
            lines.computeIfPresent(to, (id, line) -> line.answered());
        }
    }

    List<PlainLine> lines() {
        return List.copyOf(lines.values());
    }

    private PlainLine line(Message message, JsonNode said) {
        String kind = said.path("kind").asString("");
        return switch (kind) {
            case "text" -> line(message, kind, List.of(said.path("text").asString("")));
            case "card" -> line(message, kind, card(said));
            case "first" -> line(message, kind, List.of());
            case "ask" -> line(message, kind, parts(said));
            case "answer" -> line(message, said.path("yes").asBoolean(false) ? "yes" : "no", List.of());
            default -> line(message, "unknown", List.of());
        };
    }

    private static PlainLine line(Message message, String kind, List<String> lines) {
        Envelope envelope = message.envelope();
        boolean hers = envelope.from() == Side.VISITOR;
        return new PlainLine(envelope.id(), hers, kind, lines, !hers && kind.equals("ask"), message.at());
    }

    private static List<String> card(JsonNode said) {
        List<String> lines = new ArrayList<>(List.of(said.path("name").asString("")));
        said.path("lines").forEach(line -> lines.add(line.asString("")));
        return lines;
    }

    private List<String> parts(JsonNode said) {
        return StreamSupport.stream(said.path("parts").spliterator(), false)
                .map(part -> Optional.ofNullable(lines.get(part.asString("")))
                        .filter(line -> line.kind().equals("text"))
                        .map(line -> line.lines().getFirst())
                        .orElse(""))
                .toList();
    }
}
