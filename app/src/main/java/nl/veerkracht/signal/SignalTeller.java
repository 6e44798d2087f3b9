package nl.veerkracht.signal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How this room's needs read on a desk: the young person's initials for who may see them, else the organisation that gave the signal. */
@Component
class SignalTeller implements NeedTeller {

    private final SignalListStore lists;

    SignalTeller(SignalListStore lists) {
        this.lists = lists;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("signal.");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Line> tell(List<Need> needs) {
        List<UUID> signals = needs.stream().map(Need::subject).distinct().toList();
        Map<UUID, SignalLine> found = lists.byId(signals).stream()
                .collect(Collectors.toMap(line -> line.meta().id().value(), line -> line));
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            SignalLine line = found.get(need.subject());
            if (line != null) {
                told.put(need.id(), told(line));
            }
        }
        return told;
    }

    private static Line told(SignalLine line) {
        String organisation = line.meta().organisationName();
        String path = "/signals/" + line.meta().id().value();
        String initials = line.about() == null ? "" : line.about().dotted();
        return initials.isEmpty() ? new Line(organisation, null, path) : new Line(initials, organisation, path);
    }
}
