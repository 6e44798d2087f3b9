package nl.veerkracht.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.stereotype.Component;

/** A room of the tests that asks for attention and has a list on the desk of who is told to. */
@Component
class MadeUpNeeds implements NeedTeller {

    static final String KIND = "made-up.";

    private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

    void tells(UUID subject, Line line) {
        lines.put(subject, line);
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith(KIND);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, Line> told = new HashMap<>();
        needs.stream()
                .filter(need -> lines.containsKey(need.subject()))
                .forEach(need -> told.put(need.id(), Objects.requireNonNull(lines.get(need.subject()))));
        return told;
    }
}
