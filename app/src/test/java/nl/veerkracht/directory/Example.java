package nl.veerkracht.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.TestPeople;
import org.springframework.core.io.ClassPathResource;

/** A made-up service with every field of every table, under ids of its own. It is not offered, so that no other test meets it. */
final class Example {

    private static final Pattern PLACE =
            Pattern.compile("\\{(service|organization|program|location|at|term|taxonomy|new|word)}");

    private final Map<String, UUID> ids = new HashMap<>();
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    private Example() {}

    static Example brought(TestPeople people, Exchange exchange) throws IOException {
        Example example = new Example();
        String text = new ClassPathResource("hsds/example.json").getContentAsString(StandardCharsets.UTF_8);
        Path file = Files.createTempFile("example", ".json");
        try {
            Files.writeString(
                    file,
                    PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(example.filled(place.group(1)))));
            people.as(new Actor.House("test"), () -> exchange.take(file));
        } finally {
            Files.delete(file);
        }
        return example;
    }

    private String filled(String name) {
        return switch (name) {
            case "word" -> word;
            case "new" -> UUID.randomUUID().toString();
            default -> id(name).toString();
        };
    }

    UUID id(String name) {
        return ids.computeIfAbsent(name, unused -> UUID.randomUUID());
    }

    /** A word in its names that nothing else has. */
    String word() {
        return word;
    }
}
