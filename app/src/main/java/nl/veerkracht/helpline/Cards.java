package nl.veerkracht.helpline;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.veerkracht.directory.Directory;
import nl.veerkracht.directory.Service;
import org.springframework.stereotype.Component;

/** Help from the directory as a card in a conversation: a name and a few lines. */
@Component
class Cards {

    private static final int FEW = 6;
    private static final int LONGEST = 300;

    record Card(String name, List<String> lines) {}

    private final Directory directory;

    Cards(Directory directory) {
        this.directory = directory;
    }

    /** Services that fit the words, the best first, at most a few. */
    List<Card> found(String words) {
        return words.isBlank()
                ? List.of()
                : directory.search(words, FEW).stream().map(Cards::card).toList();
    }

    private static Card card(Service service) {
        String description = service.description();
        List<String> lines = Stream.of(
                        description.length() > LONGEST ? description.substring(0, LONGEST) + "…" : description,
                        service.organisation(),
                        service.reach().city(),
                        service.reach().phone(),
                        service.reach().hours())
                .filter(Objects::nonNull)
                .filter(line -> !line.isBlank())
                .toList();
        return new Card(service.name(), lines);
    }
}
